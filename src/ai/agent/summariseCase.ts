import { contentWords } from '@/domain/text/contentWords'
import type { AuthorKind } from '@/domain/vocabulary'

import { keySentence } from './keySentence'

const maxLength = 600
const maxQuoted = 2

const shorten = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, Math.max(0, length - 1)).trimEnd()}…`

/**
 * What a person needs to take a case over, in at most 600 characters: why, what the customer said last (in
 * the customer's own sentences, nothing invented), and which articles were tried.
 */
export const summariseCase = (input: {
  readonly messages: readonly { readonly author: AuthorKind; readonly text: string }[]
  readonly reason: string
  readonly triedArticles: readonly string[]
}): string => {
  const weights = new Map<string, number>()
  for (const { text } of input.messages) {
    for (const word of contentWords(text)) weights.set(word, (weights.get(word) ?? 0) + 1)
  }
  const quotes = input.messages
    .filter(({ author }) => author === 'customer')
    .slice(-maxQuoted)
    .map(({ text }) => keySentence(text, weights))
    .filter((sentence) => sentence !== '')
    .map((sentence) => `“${shorten(sentence, 150)}”`)
  const articles = [...new Set(input.triedArticles)].map((title) => shorten(title, 40)).slice(0, 3)
  const parts = [
    `Why: ${shorten(input.reason, 180)}`,
    ...(quotes.length === 0 ? [] : [`Customer: ${quotes.join(' … ')}`]),
    articles.length === 0 ? 'No article was found.' : `Tried: ${articles.join('; ')}`,
  ]
  return shorten(parts.join('\n'), maxLength)
}
