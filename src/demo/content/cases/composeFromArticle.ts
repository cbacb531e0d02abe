import type { Channel } from '@/domain/vocabulary'

import type { DemoArticle } from '../types'

const longWords = (text: string): ReadonlySet<string> =>
  new Set(text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])

const sectionsOf = (body: string): readonly string[] =>
  body.split(/^## .*$/mu).map((part) => part.trim())

/** The lead of the article and the section that shares most words with the question. */
const bestParts = (article: DemoArticle, question: string): { lead: string; section: string } => {
  const [lead = '', ...sections] = sectionsOf(article.body)
  const asked = longWords(question)
  const shared = (text: string): number =>
    [...longWords(text)].filter((word) => asked.has(word)).length
  const [section = ''] = sections.toSorted((a, b) => shared(b) - shared(a))
  return { lead, section }
}

const plain = (text: string): string => text.replaceAll('**', '')

const isShort = (channel: Channel): boolean => channel !== 'email' && channel !== 'web-form'

/** What the assistant says: sentences of the article only, in the length of the channel. */
export const composeFromArticle = ({
  article,
  channel,
  question,
}: {
  article: DemoArticle
  channel: Channel
  question: string
}): string => {
  const { lead, section } = bestParts(article, question)
  if (!isShort(channel)) return plain(`${lead}\n\n${section}`)

  const sentences = plain(section)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  let answer = ''
  for (const sentence of sentences) {
    if (answer.length + sentence.length > 240) break
    answer += answer === '' ? sentence : `\n${sentence}`
  }
  return answer === '' ? plain(lead) : answer
}
