import type { Payload } from 'payload'

import type {
  EvaluationCandidate,
  EvaluationMiss,
  Judgement,
} from '@/contracts/assistantEvaluation'
import type { Clock } from '@/contracts/ports/clock'
import type { GoldenOutcome } from '@/domain/assistant/compareOutcomes'
import type { RunSql } from '@/lib/sql'

import {
  candidateSchema,
  judgedChangeSchema,
  progressSchema,
} from '@/contracts/assistantEvaluation'
import { compareOutcomes } from '@/domain/assistant/compareOutcomes'
import { findRegressions } from '@/domain/assistant/findRegressions'
import { printOf } from '@/lib/printOf'
import { sql, sqlOn } from '@/lib/sql'

import { applyCandidate } from './applyCandidate'
import type { GoldenPort, GoldenProduct } from './goldenPort'
import { readProduct } from './readProduct'

/** Outcomes are kept so often: what a worker that dies had not kept is asked again. */
const keepEvery = 25
const mostWorse = 40

type Work = {
  readonly golden: GoldenPort
  readonly id: string
  readonly product: GoldenProduct
  readonly run: RunSql
  readonly stored: unknown
}

/**
 * Runs one evaluation that was asked for (requirement F10): the golden conversations against the rules, articles and
 * settings as they are. For a change that is not made yet they are asked twice, without it and with it, and what gets
 * worse is named. A run that broke off goes on where it stopped, unless the product has changed meanwhile.
 *
 * @throws what the run throws, after the row says that it failed.
 */
export const evaluateAssistant = async ({
  clock,
  evaluationId,
  golden,
  payload,
}: {
  clock: Clock
  evaluationId: string
  golden: GoldenPort
  payload: Payload
}): Promise<{ kind: 'already-done' | 'done' }> => {
  const run = sqlOn(payload)
  const [row] = await run<{ candidate: unknown; results: unknown }>(sql`
    update assistant_evaluations set status = 'running'
     where id = ${evaluationId} and status <> 'done' returning candidate, results`)

  if (row === undefined) {
    return { kind: 'already-done' }
  }

  try {
    const product = await readProduct(payload)
    const work = { golden, id: evaluationId, product, run, stored: row.results }
    const candidate =
      judgedChangeSchema.safeParse(row.candidate).data?.change ??
      candidateSchema.safeParse(row.candidate).data ??
      null
    const { engine, figures, results } =
      candidate === null ? await judgeProduct(work) : await judgeChange(work, candidate)
    await run(sql`
      update assistant_evaluations set status = 'done', figures = ${JSON.stringify(figures)}::jsonb,
             results = ${JSON.stringify(results)}::jsonb, engine = ${engine}, finished_at = ${clock().toISOString()}, error = null
       where id = ${evaluationId}`)

    return { kind: 'done' }
  } catch (error) {
    await run(sql`
      update assistant_evaluations set status = 'failed', finished_at = ${clock().toISOString()},
             error = 'The run broke off.' where id = ${evaluationId}`)
    throw error
  }
}

const judgeProduct = async (
  work: Work,
): Promise<{ engine: string; figures: unknown; results: readonly EvaluationMiss[] }> => {
  const progress = await openProgress(work, 'product')
  const ran = await work.golden.run({
    isBuiltIn: false,
    known: progress.before,
    onProgress: (outcomes, total) => progress.keep({ after: [], before: outcomes, total }),
    product: work.product,
  })

  return { engine: ran.engine, figures: ran.figures, results: ran.misses }
}

const judgeChange = async (
  work: Work,
  candidate: EvaluationCandidate,
): Promise<{ engine: string; figures: unknown; results: Judgement }> => {
  const { golden, product } = work
  const changed = applyCandidate(product, candidate)
  // Words for a language model only show when it speaks; all else the built-in engine judges in seconds.
  const isPrompt = changed.instructions !== product.instructions
  const isBuiltIn = !(isPrompt && golden.hasLanguageModel)
  const progress = await openProgress(work, candidate)
  const before = await golden.run({
    isBuiltIn,
    known: progress.before,
    onProgress: (outcomes, total) =>
      progress.keep({ after: [], before: outcomes, total: total * 2 }),
    product,
  })
  const after = await golden.run({
    isBuiltIn,
    known: progress.after,
    onProgress: (outcomes, total) =>
      progress.keep({ after: outcomes, before: before.outcomes, total: total * 2 }),
    product: changed,
  })
  const compared = compareOutcomes(before.outcomes, after.outcomes)

  return {
    engine: after.engine,
    figures: after.figures,
    results: {
      better: compared.better,
      notes:
        isPrompt && isBuiltIn
          ? ['No language model is connected: what the instructions do was not judged.']
          : [],
      warnings: [...findRegressions(compared.before, compared.after)],
      worse: compared.worse.slice(0, mostWorse).flatMap(({ got, id, was }) => {
        const told = golden.tell(id)

        return told === null ? [] : [{ ...told, got, was }]
      }),
    },
  }
}

/** What an earlier attempt at the same evaluation of the same product had come to, and how to keep what this one does. */
const openProgress = async (
  { golden, id, product, run, stored }: Work,
  change: unknown,
): Promise<{
  readonly after: readonly GoldenOutcome[]
  readonly before: readonly GoldenOutcome[]
  readonly keep: (now: {
    after: readonly GoldenOutcome[]
    before: readonly GoldenOutcome[]
    total: number
  }) => Promise<void>
}> => {
  const state = printOf(JSON.stringify([product, change, await golden.describe()]))
  const earlier = progressSchema.safeParse(stored).data
  const isSame = earlier?.product === state

  return {
    after: isSame ? earlier.after : [],
    before: isSame ? earlier.before : [],
    keep: async ({ after, before, total }) => {
      const done = after.length + before.length

      if (done % keepEvery === 0 || done === total) {
        await run(sql`
          update assistant_evaluations set done = ${done}, total = ${total},
                 results = ${JSON.stringify({ after, before, product: state })}::jsonb
           where id = ${id}`)
      }
    },
  }
}
