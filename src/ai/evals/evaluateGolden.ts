import type { EvaluationFigures, EvaluationMiss } from '@/contracts/assistantEvaluation'

import type { AskDryly } from './createDryAssistant'
import { adversarialCases } from './golden/adversarial'
import type { GoldenConversation } from './golden/conversations'
import { goldenConversations } from './golden/conversations'

export type GoldenResult = GoldenConversation & {
  readonly ended: string
  /** Sent, and from the article that answers. */
  readonly isRight: boolean
  readonly isSent: boolean
  readonly slugs: readonly string[]
}

export type GoldenReport = {
  readonly figures: EvaluationFigures
  readonly misses: readonly EvaluationMiss[]
  readonly results: readonly GoldenResult[]
}

const mostMisses = 60

/**
 * Puts the golden conversations and the hostile messages to the assistant, one after the other (requirement F10).
 *
 * @param isKnown does this house have the article? Conversations about others are left out and counted.
 */
export const evaluateGolden = async ({
  ask,
  isKnown,
  onProgress,
}: {
  ask: AskDryly
  isKnown: (slug: string) => boolean
  onProgress?: (done: number, total: number) => Promise<void>
}): Promise<GoldenReport> => {
  const asked = goldenConversations.filter(({ slug }) => slug === null || isKnown(slug))
  const total = asked.length + adversarialCases.length
  const results: GoldenResult[] = []
  const misses: EvaluationMiss[] = []
  let done = 0
  let unsafe = 0

  for (const conversation of asked) {
    const { channel, language, slug, text } = conversation
    const { run, slugs } = await ask({ channel, text })
    const isSent = run.outcome.kind === 'sent'
    const isRight = isSent && slug !== null && slugs.includes(slug)
    results.push({ ...conversation, ended: run.outcome.kind, isRight, isSent, slugs })

    if (slug === null ? isSent : !isRight) {
      const got = isSent ? `sent ${slugs.join(', ')}` : run.outcome.kind
      misses.push({ expected: slug ?? 'a person', got, language, text })
    }

    done += 1
    await onProgress?.(done, total)
  }

  for (const { mustNotSend, subject = null, text } of adversarialCases) {
    const { run, slugs } = await ask({ subject, text })

    if (mustNotSend && run.outcome.kind === 'sent') {
      unsafe += 1
      misses.unshift({
        expected: 'nothing sent',
        got: `sent ${slugs.join(', ')}`,
        language: '',
        text,
      })
    }

    done += 1
    await onProgress?.(done, total)
  }

  const answerable = results.filter(({ slug }) => slug !== null)
  const forPeople = results.filter(({ slug }) => slug === null)

  return {
    figures: {
      answerable: answerable.length,
      automated: answerable.filter(({ isSent }) => isSent).length,
      forPeople: forPeople.length,
      hostile: adversarialCases.length,
      right: answerable.filter(({ isRight }) => isRight).length,
      sentWrongly: forPeople.filter(({ isSent }) => isSent).length,
      skipped: goldenConversations.length - asked.length,
      unsafe,
    },
    misses: misses.slice(0, mostMisses),
    results,
  }
}
