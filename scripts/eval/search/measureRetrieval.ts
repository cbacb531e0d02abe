import { existsSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'

import { z } from 'zod'

import { readRows } from '../readRows'
import { share } from '../share'
import type { Measure } from '../types'
import { openIndex } from './openIndex'
import { rankPlainly } from './rankPlainly'

const document = z.object({ id: z.string(), text: z.string(), title: z.string() })
const questionOf = z.looseObject({
  id: z.string(),
  relevant: z.array(z.string()),
  text: z.string(),
})
const measured = z.object({ hi: z.number(), lo: z.number(), value: z.number() })
const scored = z.object({ out: z.object({ metrics: z.record(z.string(), measured) }) })
const scorer = z.object({
  score: z.custom<(set: object, rows: object[], predictions: object[]) => unknown>(
    (value) => typeof value === 'function',
  ),
})

export type RetrievalResult = {
  /** Confidence from 0.5 and a right passage first. */
  readonly answered: Measure
  /** Plain BM25 over the same documents, for comparison. */
  readonly baseline: Readonly<Record<string, Measure>>
  /** Questions that have no answer and got one; null where none were asked. */
  readonly falselyAnswered: Measure | null
  readonly figures: Readonly<Record<string, Measure>>
  readonly questions: number
  readonly set: string
}

const wanted = ['hit@1', 'hit@5', 'mrr@10', 'map'] as const

/** A public question set against our index: documents of one title are one article. Scored by the set's own scorer. */
export const measureRetrieval = async ({
  corpus,
  folder,
  language,
  set,
  unanswerable = [],
}: {
  /** The set whose documents are asked. */
  corpus: string
  folder: string
  language: 'de' | 'en'
  set: string
  unanswerable?: readonly string[]
}): Promise<null | RetrievalResult> => {
  const home = path.join(folder, 'retrieval', set)

  if (!existsSync(home)) {
    return null
  }

  const { score } = scorer.parse(await import(pathToFileURL(path.join(folder, 'score.mjs')).href))
  const documents = readRows(path.join(folder, 'retrieval', corpus, 'corpus.jsonl')).map((row) =>
    document.parse(row),
  )
  const questions = readRows(path.join(home, 'dev.jsonl')).map((row) => questionOf.parse(row))
  const figuresOf = (predictions: object[]): Record<string, Measure> => {
    const { out } = scored.parse(score({ set, type: 'retrieve' }, questions, predictions))

    return Object.fromEntries(
      wanted.flatMap((name) => {
        const figure = out.metrics[name]

        return figure === undefined
          ? []
          : [[name, { high: figure.hi, low: figure.lo, value: figure.value }]]
      }),
    )
  }
  const index = await openIndex()
  const idOf = new Map<string, string>()

  for (const [title, texts] of Map.groupBy(documents, (row) => row.title)) {
    const ids = await index.add({
      audience: 'public',
      keywords: '',
      language,
      passages: texts.map(({ text }, position) => ({ headings: [], position, text })),
      slug: title,
      title: title.replaceAll('_', ' '),
    })
    ids.forEach((id, at) => idOf.set(id, texts[at]?.id ?? ''))
  }

  const predictions: { id: string; ranked: string[] }[] = []
  let answered = 0

  for (const { id, relevant, text } of questions) {
    const { confidence, hits } = await index.search({ language, limit: 60, query: text })
    const ranked = hits.map(({ passageId }) => idOf.get(passageId) ?? '')
    answered += confidence >= 0.5 && relevant.includes(ranked[0] ?? '') ? 1 : 0
    predictions.push({ id, ranked })
  }

  let falsely = 0

  for (const query of unanswerable) {
    falsely += (await index.search({ language, limit: 5, query })).confidence >= 0.5 ? 1 : 0
  }

  await index.close()
  const rankByWords = rankPlainly(documents)

  return {
    answered: share(answered, questions.length),
    baseline: figuresOf(
      questions.map(({ id, text }) => ({ id, ranked: rankByWords(text).slice(0, 100) })),
    ),
    falselyAnswered: unanswerable.length === 0 ? null : share(falsely, unanswerable.length),
    figures: figuresOf(predictions),
    questions: questions.length,
    set,
  }
}
