import type { EvaluationFigures } from '@/contracts/assistantEvaluation'

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)

/** The figures of an evaluation as shares, 0–1. */
export const sharesOf = ({
  answerable,
  automated,
  right,
}: EvaluationFigures): { readonly accuracy: number; readonly automation: number } => ({
  accuracy: share(right, automated),
  automation: share(automated, answerable),
})
