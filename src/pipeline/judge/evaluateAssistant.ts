import type { Payload } from 'payload'

import type {
  EvaluationCandidate,
  EvaluationFigures,
  EvaluationMiss,
} from '@/contracts/assistantEvaluation'
import type { Clock } from '@/contracts/ports'
import type { EscalationRule } from '@/domain/escalation/escalationTypes'
import type { Guardrail } from '@/domain/guardrails/guardrailTypes'

import { candidateSchema } from '@/contracts/assistantEvaluation'
import { sql, sqlOn } from '@/lib/sql'

import { escalationRulesOf, escalationRulesPart } from '../cases/assistant/escalationRules'
import { guardrailsOf, guardrailsPart } from '../cases/assistant/guardrails'
import { readAssistantSettings } from '../cases/assistant/readAssistantSettings'

/** Port: puts the golden conversations to the assistant; writes nothing. */
export type RunGolden = (input: {
  escalationRules: readonly EscalationRule[]
  guardrails: readonly Guardrail[]
  instructions: string
  isKnown: (slug: string) => boolean
  minimumConfidence: number
  onProgress: (done: number, total: number) => Promise<void>
}) => Promise<{ engine: string; figures: EvaluationFigures; misses: readonly EvaluationMiss[] }>

const tellEvery = 10

/**
 * Runs one evaluation that was asked for (requirement F10): the golden conversations against the rules, articles and
 * settings as they are, or as they would be with the candidate. A second run of the same job begins anew and overwrites.
 *
 * @throws what the run throws, after the row says that it failed.
 */
export const evaluateAssistant = async ({
  clock,
  evaluationId,
  payload,
  runGolden,
}: {
  clock: Clock
  evaluationId: string
  payload: Payload
  runGolden: RunGolden
}): Promise<{ kind: 'already-done' | 'done' }> => {
  const run = sqlOn(payload)
  const [row] = await run<{ candidate: unknown }>(sql`
    update assistant_evaluations set status = 'running', done = 0
     where id = ${evaluationId} and status <> 'done' returning candidate`)

  if (row === undefined) {
    return { kind: 'already-done' }
  }

  try {
    const parsed = candidateSchema.safeParse(row.candidate)
    const { isKnown, ...product } = await readProduct(payload)
    const { engine, figures, misses } = await runGolden({
      ...withCandidate(product, parsed.data ?? null),
      isKnown,
      onProgress: async (done, total) => {
        if (done % tellEvery === 0 || done === total) {
          await run(
            sql`update assistant_evaluations set done = ${done}, total = ${total} where id = ${evaluationId}`,
          )
        }
      },
    })
    await run(sql`
      update assistant_evaluations set status = 'done', figures = ${JSON.stringify(figures)}::jsonb,
             results = ${JSON.stringify(misses)}::jsonb, engine = ${engine}, finished_at = ${clock().toISOString()}, error = null
       where id = ${evaluationId}`)

    return { kind: 'done' }
  } catch (error) {
    await run(sql`
      update assistant_evaluations set status = 'failed', finished_at = ${clock().toISOString()},
             error = 'The run broke off.' where id = ${evaluationId}`)
    throw error
  }
}

type Product = {
  readonly escalationRules: readonly EscalationRule[]
  readonly guardrails: readonly Guardrail[]
  readonly instructions: string
  readonly minimumConfidence: number
}

const readProduct = async (
  payload: Payload,
): Promise<Product & { readonly isKnown: (slug: string) => boolean }> => {
  const run = sqlOn(payload)
  const settings = await readAssistantSettings(run)
  const [rules] = await run<{ guardrails: string; triggers: string }>(
    sql`select ${escalationRulesPart} as triggers, ${guardrailsPart} as guardrails`,
  )
  const articles = await run<{ slug: string }>(
    sql`select slug from articles where _status = 'published'`,
  )
  const slugs = new Set(articles.map(({ slug }) => slug))

  return {
    escalationRules: escalationRulesOf(rules?.triggers ?? '[]'),
    guardrails: guardrailsOf(rules?.guardrails ?? '[]'),
    instructions: settings.instructions,
    isKnown: (slug) => slugs.has(slug),
    minimumConfidence: settings.minimumConfidence,
  }
}

const withCandidate = (product: Product, candidate: EvaluationCandidate | null): Product => {
  switch (candidate?.kind) {
    case undefined:
      return product
    case 'settings':
      return {
        ...product,
        instructions: candidate.settings.instructions,
        minimumConfidence: candidate.settings.minimumConfidence,
      }
    case 'rule':
      return {
        ...product,
        escalationRules: [
          ...product.escalationRules.filter(({ id }) => id !== candidate.rule.id),
          ...(candidate.rule.isActive ? [candidate.rule] : []),
        ],
      }
  }
}
