import type {
  EvaluationCandidate,
  EvaluationFigures,
  EvaluationMiss,
} from '@/contracts/assistantEvaluation'
import type { Brand } from '@/contracts/assistantSettings'
import type { GoldenOutcome } from '@/domain/assistant/compareOutcomes'
import type { EscalationRule } from '@/domain/escalation/escalationTypes'
import type { Guardrail } from '@/domain/guardrails/guardrailTypes'

export type ArticleCandidate = Extract<EvaluationCandidate, { kind: 'article' }>['article']

/** What an evaluation holds the assistant to: the house as it is, or as it would be. */
export type GoldenProduct = {
  /** An article as it would be; null: the articles as they are. */
  readonly article: ArticleCandidate | null
  readonly brand: Brand
  readonly escalationRules: readonly EscalationRule[]
  readonly guardrails: readonly Guardrail[]
  readonly instructions: string
  readonly minimumConfidence: number
  /** Slugs of the articles that customers can read. */
  readonly slugs: readonly string[]
}

/** Port: puts the golden conversations to the assistant; writes nothing. */
export type GoldenPort = {
  /** Which models, and in which state the knowledge base is: outcomes of another state are of no use. */
  readonly describe: () => Promise<string>
  readonly hasLanguageModel: boolean
  readonly run: (input: {
    /** The built-in engine drives: seconds instead of a call of a language model for each conversation. */
    readonly isBuiltIn: boolean
    readonly known: readonly GoldenOutcome[]
    readonly onProgress: (done: readonly GoldenOutcome[], total: number) => Promise<void>
    readonly product: GoldenProduct
  }) => Promise<{
    readonly engine: string
    readonly figures: EvaluationFigures
    readonly misses: readonly EvaluationMiss[]
    readonly outcomes: readonly GoldenOutcome[]
  }>
  /** What a conversation says and should have led to, by the id of its outcome. */
  readonly tell: (
    id: string,
  ) => { readonly expected: string; readonly language: string; readonly text: string } | null
}
