import type { MessageView, SourceView } from '@/contracts/desk'

export type Segment = { readonly source: null | SourceView; readonly text: string }

/**
 * Marks in a text which sentence rests on what. The text is the truth: a sentence that is not in it word for
 * word (somebody edited it) is passed over, and what no sentence covers stays unmarked.
 */
export const annotate = (text: string, sentences: MessageView['sentences']): Segment[] => {
  const segments: Segment[] = []
  let from = 0

  for (const { source, text: sentence } of sentences) {
    const at = sentence === '' ? -1 : text.indexOf(sentence, from)

    if (at >= 0) {
      if (at > from) {
        segments.push({ source: null, text: text.slice(from, at) })
      }

      segments.push({ source, text: sentence })
      from = at + sentence.length
    }
  }

  if (from < text.length) {
    segments.push({ source: null, text: text.slice(from) })
  }

  return segments
}

/** The articles that the sentences rest on, numbered in the order in which they are first used. */
export const numberedSources = (
  sentences: MessageView['sentences'],
): readonly { id: string; number: number; title: string }[] => {
  const seen = new Map<string, string>()

  for (const { source } of sentences) {
    if (source.kind === 'passage' && source.articleId !== null && !seen.has(source.articleId)) {
      seen.set(source.articleId, source.articleTitle ?? 'Untitled article')
    }
  }

  return [...seen].map(([id, title], at) => ({ id, number: at + 1, title }))
}
