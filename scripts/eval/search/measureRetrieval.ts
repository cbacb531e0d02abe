import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { z } from 'zod'

import { readRows } from '../readRows'
import { openIndex } from './openIndex'

const scorer = z.object({
  rankStats: z.custom<
    (relevant: readonly string[], ranked: readonly string[]) => Record<string, number>
  >((value) => typeof value === 'function'),
})
const document = z.object({ id: z.string(), text: z.string(), title: z.string() })
const questionOf = z.object({ relevant: z.array(z.string()), text: z.string() })

export type RetrievalResult = {
  readonly figures: Readonly<Record<string, number>>
  /** Share with confidence from 0.5 and a right passage first. */
  readonly answered: number
  /** Share of the questions that have no answer and got one; null where none were asked. */
  readonly falselyAnswered: null | number
  readonly questions: number
  readonly set: string
}

const wanted = ['hit@1', 'hit@5', 'mrr@10', 'map']

/** A public question set against our index: documents of one title are one article. Scored by the set's own scorer. */
export const measureRetrieval = async ({
  folder,
  language,
  set,
  unanswerable = [],
}: {
  folder: string
  language: 'de' | 'en'
  set: string
  unanswerable?: readonly string[]
}): Promise<RetrievalResult> => {
  const { rankStats } = scorer.parse(
    await import(pathToFileURL(path.join(folder, 'score.mjs')).href),
  )
  const home = path.join(folder, 'retrieval', set)
  const documents = readRows(path.join(home, 'corpus.jsonl')).map((row) => document.parse(row))
  const questions = readRows(path.join(home, 'dev.jsonl')).map((row) => questionOf.parse(row))
  const index = await openIndex()
  const idOf = new Map<string, string>()

  for (const [title, texts] of Map.groupBy(documents, (row) => row.title)) {
    const passages = texts.map(({ text }, position) => ({ headings: [], position, text }))
    const name = title.replaceAll('_', ' ')
    const ids = await index.add({
      audience: 'public',
      keywords: '',
      language,
      passages,
      slug: title,
      title: name,
    })
    ids.forEach((id, at) => idOf.set(id, texts[at]?.id ?? ''))
  }

  const sums = new Map<string, number>()
  let answered = 0

  for (const { relevant, text } of questions) {
    const { confidence, hits } = await index.search({ language, limit: 60, query: text })
    const ranked = hits.map(({ passageId }) => idOf.get(passageId) ?? '')
    const stats = rankStats(relevant, ranked)
    answered += confidence >= 0.5 && relevant.includes(ranked[0] ?? '') ? 1 : 0

    for (const name of wanted) {
      sums.set(name, (sums.get(name) ?? 0) + (stats[name] ?? 0) / questions.length)
    }
  }

  let falsely = 0

  for (const query of unanswerable) {
    falsely += (await index.search({ language, limit: 5, query })).confidence >= 0.5 ? 1 : 0
  }

  await index.close()

  return {
    answered: answered / questions.length,
    falselyAnswered: unanswerable.length === 0 ? null : falsely / unanswerable.length,
    figures: Object.fromEntries(sums),
    questions: questions.length,
    set,
  }
}
