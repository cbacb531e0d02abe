import { createHash } from 'node:crypto'

import { uuidv7 } from '@/lib/uuidv7'

import type { ArticleText } from './articleText'
import type { Passage } from './splitArticle'

import { analyseText } from './analyseText'
import { toTsvector } from './toTsvector'

/** A row of knowledge_passages but for its vector. */
export type PassageRow = {
  readonly article_updated_at: string
  readonly audience: string
  readonly content_hash: string
  readonly headings: readonly string[]
  readonly id: string
  readonly keywords: string
  readonly language: string
  readonly position: number
  readonly slug: string
  readonly text: string
  readonly text_length: number
  readonly title: string
  readonly title_length: number
  readonly words: string
}

/** What the embedding model reads of a passage: its place in the article says what it is about. */
export const embeddedText = ({ headings, keywords, text, title }: PassageRow): string =>
  [title, ...headings, keywords, text].join('\n')

export const passageRow = ({
  article,
  now,
  passage,
}: {
  article: ArticleText
  now: Date
  passage: Passage
}): PassageRow => {
  const title = analyseText(article.title)
  const about = analyseText([...passage.headings, article.keywords].join('\n'))
  const text = analyseText(passage.text)
  const hashed = [article.title, ...passage.headings, article.keywords, passage.text].join('\0')

  return {
    article_updated_at: article.updatedAt,
    audience: article.audience,
    content_hash: createHash('sha256').update(hashed).digest('hex'),
    headings: passage.headings,
    id: uuidv7(now),
    keywords: article.keywords,
    language: article.language,
    position: passage.position,
    slug: article.slug,
    text: passage.text,
    text_length: text.length,
    title: article.title,
    title_length: title.length,
    words: toTsvector([
      { weight: 'A', words: title },
      { weight: 'B', words: about },
      { weight: 'C', words: text },
    ]),
  }
}
