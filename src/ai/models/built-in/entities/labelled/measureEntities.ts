import { entityKinds, type EntityKind } from '@/domain/vocabulary'

import { findEntities } from '../findEntities'
import { english } from './english'
import { french } from './french'
import { german } from './german'
import { spanish } from './spanish'

export const labelledSentences = { english, french, german, spanish }

export type EntityScore = {
  readonly found: number
  readonly missed: readonly string[]
  readonly wrong: readonly string[]
  /** 2 × found / (2 × found + missed + wrong); 1 where there is nothing to find. */
  readonly f1: number
}

const isKind = (name: string | undefined): name is EntityKind =>
  entityKinds.some((kind) => kind === name)

/** Compares what the extractor finds with the braces: right only with the same kind, beginning and end. */
export const measureEntities = (sentences: readonly string[]): EntityScore => {
  const missed: string[] = []
  const wrong: string[] = []
  let found = 0

  for (const sentence of sentences) {
    const { expected, text } = readBraces(sentence)
    const answers = new Set(
      findEntities({ text }).map(
        ({ end, kind, start }) =>
          `${kind} ${String(start)}–${String(end)} “${text.slice(start, end)}” in “${text}”`,
      ),
    )

    for (const one of expected) {
      if (answers.delete(one)) {
        found += 1
      } else {
        missed.push(one)
      }
    }
    wrong.push(...answers)
  }

  const all = 2 * found + missed.length + wrong.length

  return { f1: all === 0 ? 1 : (2 * found) / all, found, missed, wrong }
}

const readBraces = (sentence: string): { expected: readonly string[]; text: string } => {
  const spans: { end: number; kind: string; start: number }[] = []
  let text = ''

  for (const part of sentence.split(/(\{[a-z]+:[^}]+\})/)) {
    const [, kind, inner] = /^\{([a-z]+):(.+)\}$/.exec(part) ?? []

    if (inner === undefined) {
      text += part
    } else if (isKind(kind)) {
      spans.push({ end: text.length + inner.length, kind, start: text.length })
      text += inner
    } else {
      throw new Error(`No kind of entity: ${part}`)
    }
  }

  return {
    expected: spans.map(
      ({ end, kind, start }) =>
        `${kind} ${String(start)}–${String(end)} “${text.slice(start, end)}” in “${text}”`,
    ),
    text,
  }
}
