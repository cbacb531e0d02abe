import { writeFileSync } from 'node:fs'
import path from 'node:path'

import type { Evidence } from '@/knowledge/rankCandidates'

import type { Sample } from './fitLogistic'
import { fitLogistic, logistic } from './fitLogistic'
import type { GoldenResult } from './measureGolden'
import { measureGolden } from './measureGolden'

const names = [
  'cosine',
  'coverage',
  'length',
  'letters',
  'relevance',
  'title',
] as const satisfies readonly (keyof Evidence)[]
/** A wrong answer costs more than a question handed to a person. */
const falseAnswerCost = 1.7
const folds = 10
const file = path.join('src', 'knowledge', 'confidenceWeights.ts')

/**
 * Fits how evidence becomes confidence to our own questions, writes the weights and returns what they reach on
 * questions they were not fitted to (ten folds).
 */
export const fitConfidence = async (): Promise<{ answered: number; falselyAnswered: number }> => {
  const results = await measureGolden()
  const samples = results.map(sampleOf)
  const kept = samples.filter((sample) => sample !== null)
  const weights = fitLogistic(kept)
  const text = names
    .map((name, at) => `  ${name}: ${(weights[at + 1] ?? 0).toFixed(3)},`)
    .join('\n')
  writeFileSync(
    file,
    `/**
 * How evidence becomes confidence: the weights of a logistic function, fitted to our own questions with and without an
 * answer by \`npm run eval -- search fit\`, never by hand. Fit again when ranking or embeddings change.
 */
export const confidenceWeights = {
  base: ${(weights[0] ?? 0).toFixed(3)},
${text}
} as const
`,
  )

  return crossValidate({ results, samples })
}

const sampleOf = ({ evidence, isFirst }: GoldenResult): null | Sample =>
  evidence === null
    ? null
    : {
        features: names.map((name) => evidence[name]),
        isRight: isFirst,
        weight: isFirst ? 1 : falseAnswerCost,
      }

const crossValidate = ({
  results,
  samples,
}: {
  results: readonly GoldenResult[]
  samples: readonly (null | Sample)[]
}): { answered: number; falselyAnswered: number } => {
  let answered = 0
  let falselyAnswered = 0

  for (let fold = 0; fold < folds; fold += 1) {
    const weights = fitLogistic(
      samples
        .filter((sample, at) => sample !== null && at % folds !== fold)
        .filter((s) => s !== null),
    )

    for (const [at, sample] of samples.entries()) {
      const result = results[at]

      if (at % folds !== fold || sample === null || result === undefined) {
        continue
      }

      const isAnswered = logistic(weights, [1, ...sample.features]) >= 0.5
      answered += isAnswered && result.isInThree ? 1 : 0
      falselyAnswered += isAnswered && !result.isAnswerable ? 1 : 0
    }
  }

  const answerable = results.filter(({ isAnswerable }) => isAnswerable).length

  return {
    answered: answered / answerable,
    falselyAnswered: falselyAnswered / (results.length - answerable),
  }
}
