import { writeFileSync } from 'node:fs'
import path from 'node:path'

import { neuralSource } from '@/ai/embeddings/neural/neuralSource'
import { confidenceFile } from '@/ai/embeddings/neural/readConfidence'
import type { Evidence } from '@/knowledge/rankCandidates'

import type { Sample } from './fitLogistic'
import { fitLogistic, logistic } from './fitLogistic'
import type { GoldenResult } from './measureGolden'
import { measureGolden } from './measureGolden'

const wordNames = [
  'coverage',
  'length',
  'letters',
  'relevance',
  'title',
] as const satisfies readonly (keyof Evidence)[]
const names = ['cosine', ...wordNames] as const
/** A wrong answer costs more than a question handed to a person. */
const falseAnswerCost = 1.7
/** The same where words alone decide, which see less. */
const blindAnswerCost = 3
const folds = 10
const file = path.join('src', 'knowledge', 'confidenceWeights.ts')

/**
 * Fits how evidence becomes confidence to our own questions, writes the weights and returns what they reach on
 * questions they were not fitted to (ten folds). Those of a neural model go into its folder, the others into the source.
 */
export const fitConfidence = async (): Promise<{
  answered: number
  falselyAnswered: number
  writtenTo: string
}> => {
  const results = (await measureGolden()).filter(({ isHeldBack }) => !isHeldBack)
  const samples = results.map(sampleOf)
  const kept = samples.filter((sample) => sample !== null)
  const home = neuralSource()?.home
  const weights = named(fitLogistic(kept), names)
  const writtenTo = home === undefined ? file : path.join(home, confidenceFile)
  writeFileSync(
    writtenTo,
    home === undefined
      ? sourceOf({ weights, wordsOnly: fitWords(kept) })
      : JSON.stringify(weights, null, 2),
  )

  return { ...crossValidate({ results, samples }), writtenTo }
}

const sampleOf = ({ evidence, isFirst }: GoldenResult): null | Sample =>
  evidence === null
    ? null
    : {
        features: names.map((name) => evidence[name]),
        isRight: isFirst,
        weight: isFirst ? 1 : falseAnswerCost,
      }

/** The same without the likeness of vectors. */
const fitWords = (samples: readonly Sample[]): Readonly<Record<string, number>> => ({
  ...named(
    fitLogistic(
      samples.map(({ features, isRight }) => ({
        features: features.slice(1),
        isRight,
        weight: isRight ? 1 : blindAnswerCost,
      })),
    ),
    wordNames,
  ),
  cosine: 0,
})

const named = (
  [base = 0, ...weights]: readonly number[],
  of: readonly string[],
): Readonly<Record<string, number>> => ({
  base: Number(base.toFixed(3)),
  ...Object.fromEntries(of.map((name, at) => [name, Number((weights[at] ?? 0).toFixed(3))])),
})

const sourceOf = ({
  weights,
  wordsOnly,
}: {
  weights: Readonly<Record<string, number>>
  wordsOnly: Readonly<Record<string, number>>
}): string => {
  const lines = (of: Readonly<Record<string, number>>): string =>
    ['base', ...names].map((name) => `  ${name}: ${(of[name] ?? 0).toFixed(3)},`).join('\n')

  return `/**
 * How evidence becomes confidence: the weights of a logistic function, fitted to our own questions with and without an
 * answer by \`npm run eval -- search fit\`, never by hand. Fit again when ranking or embeddings change.
 */
export const confidenceWeights = {
${lines(weights)}
} as const

/** The same where the likeness of vectors says nothing yet: a neural model to which nothing was fitted. */
export const wordWeights = {
${lines(wordsOnly)}
} as const
`
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
