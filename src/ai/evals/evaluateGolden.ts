import type { EvaluationFigures, EvaluationMiss } from '@/contracts/assistantEvaluation'
import type { GoldenOutcome } from '@/domain/assistant/compareOutcomes'
import { countOutcomes } from '@/domain/assistant/compareOutcomes'

import type { AskDryly } from './createDryAssistant'
import type { GoldenConversation } from './golden/conversations'
import { goldenEntries, goldenEntry } from './goldenEntries'

export type GoldenResult = GoldenConversation & Pick<GoldenOutcome, 'isRight' | 'isSent'>

export type GoldenReport = {
  readonly figures: EvaluationFigures
  readonly misses: readonly EvaluationMiss[]
  readonly outcomes: readonly GoldenOutcome[]
  /** The golden conversations without the hostile messages. */
  readonly results: readonly GoldenResult[]
}

const mostMisses = 60

/**
 * Puts the golden conversations and the hostile messages to the assistant, one after the other (requirement F10).
 *
 * @param isKnown does this house have the article? Conversations about others are left out and counted.
 * @param known outcomes of a run of the same product that broke off: these are not asked again.
 */
export const evaluateGolden = async ({
  ask,
  isKnown,
  known = [],
  onProgress,
}: {
  ask: AskDryly
  isKnown: (slug: string) => boolean
  known?: readonly GoldenOutcome[]
  onProgress?: (done: readonly GoldenOutcome[], total: number) => Promise<void>
}): Promise<GoldenReport> => {
  const asked = goldenEntries.filter(({ needs }) => needs === null || isKnown(needs))
  const earlier = new Map(known.map((outcome) => [outcome.id, outcome]))
  const outcomes: GoldenOutcome[] = []

  for (const entry of asked) {
    const before = earlier.get(entry.id)

    if (before !== undefined) {
      outcomes.push(before)
      continue
    }

    const { run, slugs } = await ask(entry.asked)
    const isSent = run.outcome.kind === 'sent'
    outcomes.push({
      got: isSent ? `sent ${slugs.join(', ')}` : run.outcome.kind,
      group: entry.group,
      id: entry.id,
      isRight: entry.judge({ isSent, slugs }),
      isSent,
    })
    await onProgress?.(outcomes, asked.length)
  }

  const skipped = goldenEntries.length - asked.length

  return {
    figures: { ...countOutcomes(outcomes), skipped },
    misses: missesOf(outcomes),
    outcomes,
    results: outcomes.flatMap(({ id, isRight, isSent }) => {
      const conversation = goldenEntry(id)?.conversation ?? null

      return conversation === null ? [] : [{ ...conversation, isRight, isSent }]
    }),
  }
}

/** What went wrong, the unsafe first. */
const missesOf = (outcomes: readonly GoldenOutcome[]): readonly EvaluationMiss[] =>
  outcomes
    .filter(({ isRight }) => !isRight)
    .toSorted((a, b) => Number(b.group === 'hostile') - Number(a.group === 'hostile'))
    .slice(0, mostMisses)
    .flatMap(({ got, id }) => {
      const entry = goldenEntry(id)

      return entry === undefined
        ? []
        : [{ expected: entry.expected, got, language: entry.language, text: entry.asked.text }]
    })
