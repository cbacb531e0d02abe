import {
  labelledSentences,
  measureEntities,
} from '@/ai/models/built-in/entities/labelled/measureEntities'
import { seededRandom } from '@/ai/text/seededRandom'

import type { Measure, Measured } from './types'

const resamples = 1000

/** Entities in our own labelled sentences, F1 by language with 95 % intervals from resampled sentences. */
export const measureOwnEntities = (): Measured => {
  const from = performance.now()
  const figures = Object.fromEntries(
    Object.entries(labelledSentences).map(([language, sentences]) => [
      `f1 of ${language.charAt(0).toUpperCase()}${language.slice(1)}`,
      f1Of(sentences),
    ]),
  )
  const testRows = Object.values(labelledSentences).flat().length

  return {
    figures,
    how: 'entities, as shipped',
    millisecondsPerText: (performance.now() - from) / testRows,
    set: 'own labelled sentences',
    testRows,
    trainRows: 0,
    trainSeconds: 0,
  }
}

const f1Of = (sentences: readonly string[]): Measure => {
  const each = sentences.map((sentence) => measureEntities([sentence]))
  const random = seededRandom(1)
  const drawn = Array.from({ length: resamples }, () =>
    together(each.map(() => each[Math.floor(random() * each.length)])),
  ).toSorted((a, b) => a - b)

  return {
    high: drawn[Math.floor(resamples * 0.975)] ?? 1,
    low: drawn[Math.floor(resamples * 0.025)] ?? 0,
    value: together(each),
  }
}

const together = (scores: readonly (ReturnType<typeof measureEntities> | undefined)[]): number => {
  let found = 0
  let faults = 0

  for (const score of scores) {
    found += score?.found ?? 0
    faults += (score?.missed.length ?? 0) + (score?.wrong.length ?? 0)
  }

  return found + faults === 0 ? 1 : (2 * found) / (2 * found + faults)
}
