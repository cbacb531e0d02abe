import type { Block, ImportedArticle } from '@/knowledge/import/blocks'
import type { Solution } from '@/queries/knowledge/findSolutions'

import { readMarkdown } from '@/knowledge/import/readMarkdown'

const mostAnswers = 3

/**
 * The material of an article, not its text: what people answered on these cases, each under the number of its case, and how
 * customers asked. The author removes names and numbers, and makes one text of it.
 */
export const draftFromCases = ({
  language,
  solutions,
  title,
}: {
  language: string
  solutions: readonly Solution[]
  title: string
}): ImportedArticle => {
  const answered = solutions.filter(({ answer }) => answer !== null).slice(0, mostAnswers)
  const blocks: Block[] = [
    {
      kind: 'paragraph',
      text: 'Draft from cases. Make one text of it, remove what belongs to single customers, then ask for a review.',
    },
    ...answered.flatMap(({ answer, number }): Block[] => [
      { kind: 'heading', level: 2, text: `Answered on ${number}` },
      ...readMarkdown(answer ?? '').blocks,
    ]),
    { kind: 'heading', level: 2, text: 'How customers ask' },
    {
      isOrdered: false,
      items: solutions
        .slice(0, 10)
        .map(({ question }) => question.replaceAll(/\s+/gu, ' ').slice(0, 300)),
      kind: 'list',
    },
  ]

  return {
    blocks,
    keywords: '',
    language,
    slug:
      title
        .normalize('NFKD')
        .toLowerCase()
        .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
        .replaceAll(/^-+|-+$/gu, '')
        .slice(0, 100) || 'draft',
    title,
  }
}
