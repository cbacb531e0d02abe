import type { Entity } from '@/contracts/ports/triage'
import { findWords } from '@/domain/text/findWords'
import { stopWords } from '@/domain/text/stopWords'

const maxKeywords = 12

/**
 * The second question to the knowledge base: the subject and the words that carry the message, without
 * greetings, fillers and what names one customer's order or date.
 */
export const reformulateQuery = (input: {
  readonly entities: readonly Entity[]
  readonly subject: null | string
  readonly text: string
}): string => {
  const personal = new Set(
    input.entities.flatMap(({ text }) => findWords(text).map(({ folded }) => folded)),
  )
  const words = findWords(`${input.subject ?? ''} ${input.text}`).map(({ folded }) => folded)
  const keywords = words.filter(
    (word) => !stopWords.has(word) && !personal.has(word) && word.length > 1,
  )
  const query = [...new Set(keywords)].slice(0, maxKeywords).join(' ')
  return query === '' ? (input.subject ?? input.text).trim() : query
}
