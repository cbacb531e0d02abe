import { z } from 'zod'

import type { MessageView } from '@/contracts/desk'

const sentence = z.object({
  source: z.object({
    articleId: z.uuid().optional(),
    kind: z.enum(['none', 'passage', 'phrase', 'record']),
  }),
  text: z.string(),
})
/** The answer stage stores the sentences as a list, or in an object beside the figures of the answer. */
const sources = z.union([
  z.array(sentence),
  z.object({ sentences: z.array(sentence) }).transform(({ sentences }) => sentences),
])

/** Sentences of an answer with the article each rests on; empty for what no assistant wrote. */
export const sentencesOf = (
  value: unknown,
  titles: ReadonlyMap<string, string>,
): MessageView['sentences'] => {
  const parsed = sources.safeParse(value)

  return !parsed.success
    ? []
    : parsed.data.map(({ source, text }) => ({
        source: {
          articleId: source.articleId ?? null,
          articleTitle: titles.get(source.articleId ?? '') ?? null,
          kind: source.kind,
        },
        text,
      }))
}

/** Every article that the sentences of these rows name, once. */
export const sourcedArticleIds = (rows: readonly { sources: unknown }[]): string[] => [
  ...new Set(
    rows.flatMap((row) =>
      sentencesOf(row.sources, new Map()).flatMap(({ source }) => source.articleId ?? []),
    ),
  ),
]
