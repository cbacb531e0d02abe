import { contentWords } from '@/domain/text/contentWords'
import type { AuthorKind } from '@/domain/vocabulary'

import { keySentence } from './keySentence'

const mostQuoted = 4
const longest = 220

/**
 * A case in at most five lines, for the agent who opens it: what the customer wrote, one key sentence of each of their
 * messages, and what we answered last. All of it their own words; who speaks stands before each line.
 */
export const summariseForAgent = ({
  messages,
  subject,
}: {
  messages: readonly { readonly author: AuthorKind; readonly text: string }[]
  subject: string
}): readonly string[] => {
  const weights = new Map<string, number>()

  for (const word of contentWords([subject, ...messages.map(({ text }) => text)].join('\n'))) {
    weights.set(word, (weights.get(word) ?? 0) + 1)
  }

  const quote = (text: string): string => {
    const sentence = keySentence(text, weights)

    return sentence.length <= longest ? sentence : `${sentence.slice(0, longest - 1).trimEnd()}…`
  }
  const asked = messages.filter(({ author }) => author === 'customer')
  // The first message says what it is about; of the others the newest count.
  const told = [...asked.slice(0, 1), ...asked.slice(1).slice(1 - mostQuoted)]
  const last = messages.findLast(({ author }) => author === 'agent' || author === 'assistant')
  const lines = [
    ...told.map(({ text }) => ({ text: quote(text), who: 'Customer' })),
    ...(last === undefined
      ? []
      : [
          {
            text: quote(last.text),
            who: last.author === 'agent' ? 'We answered' : 'The assistant answered',
          },
        ]),
  ]

  return [
    ...new Set(lines.filter(({ text }) => text !== '').map(({ text, who }) => `${who}: ${text}`)),
  ]
}
