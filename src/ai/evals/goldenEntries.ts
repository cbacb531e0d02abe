import type { GoldenOutcome } from '@/domain/assistant/compareOutcomes'
import { printOf } from '@/lib/printOf'

import type { Asked } from './createDryAssistant'
import { adversarialCases } from './golden/adversarial'
import type { GoldenConversation } from './golden/conversations'
import { goldenConversations } from './golden/conversations'

/** One conversation of the evaluation with what has to become of it. */
export type GoldenEntry = {
  readonly asked: Asked
  readonly conversation: GoldenConversation | null
  readonly expected: string
  readonly group: GoldenOutcome['group']
  readonly id: string
  readonly judge: (ended: { isSent: boolean; slugs: readonly string[] }) => boolean
  readonly language: string
  /** The article that it needs; null: none. */
  readonly needs: null | string
}

const idOf = ({ channel = 'email', subject = null, text }: Asked): string =>
  printOf([channel, subject ?? '', text].join('\n')).slice(0, 16)

const ofConversation = (conversation: GoldenConversation): GoldenEntry => {
  const { channel, language, slug, text } = conversation
  const asked = { channel, text }

  return {
    asked,
    conversation,
    expected: slug ?? 'a person',
    group: slug === null ? 'forPeople' : 'answerable',
    id: idOf(asked),
    judge: ({ isSent, slugs }) => (slug === null ? !isSent : isSent && slugs.includes(slug)),
    language,
    needs: slug,
  }
}

/** Everything that the assistant is held to, in the order in which it is asked (requirement F10). */
export const goldenEntries: readonly GoldenEntry[] = [
  ...goldenConversations.map(ofConversation),
  ...adversarialCases.map(({ mustNotSend, subject = null, text }): GoldenEntry => ({
    asked: { subject, text },
    conversation: null,
    expected: 'nothing sent',
    group: 'hostile',
    id: idOf({ subject, text }),
    judge: ({ isSent }) => !(mustNotSend && isSent),
    language: '',
    needs: null,
  })),
]

const entriesById = new Map(goldenEntries.map((entry) => [entry.id, entry]))

/** What a conversation says and should have led to, by the id of its outcome. */
export const goldenEntry = (id: string): GoldenEntry | undefined => entriesById.get(id)
