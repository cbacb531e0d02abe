import { findConcepts } from '@/ai/text/concepts/findConcepts'
import {
  chunksOf,
  conceptFeature,
  extractFeatures,
  gramFeatures,
  wordFeatures,
} from '@/ai/text/extractFeatures'
import { normaliseText } from '@/ai/text/normaliseText'
import { tokenise } from '@/ai/text/tokenise'

import type { LinearModel } from './types'
import { vectorise } from './vectorise'

/** The words of `text` that spoke for `label` most, strongest first, as the customer wrote them. */
export const explainLinear = ({
  label,
  limit,
  model,
  text,
}: {
  label: string
  limit: number
  model: LinearModel
  text: string
}): string[] => {
  const features = extractFeatures(text)
  const target = model.labels.indexOf(label)
  const { columns, values } = vectorise(features, model.vocabulary, model.shares)
  const shareOf = new Map<number, number>()

  columns.forEach((column, at) => {
    const hash = model.vocabulary.hashes[column] ?? 0
    const count =
      features.words.get(hash) ?? features.characters.get(hash) ?? features.concepts.get(hash) ?? 1
    const weight =
      (model.weights[column * model.labels.length + target] ?? 0) * (model.rowScale[column] ?? 0)
    shareOf.set(hash, (weight * (values[at] ?? 0)) / count)
  })

  const said = new Map<string, number>()
  const credit = (token: string, hash: number): void => {
    said.set(token, (said.get(token) ?? 0) + (shareOf.get(hash) ?? 0))
  }
  let previous = '<'

  for (const token of features.tokens) {
    for (const hash of wordFeatures(previous, token)) {
      credit(token, hash)
    }
    previous = token
  }

  for (const chunk of chunksOf(normaliseText(text))) {
    const [longest] = tokenise(chunk).toSorted((a, b) => b.length - a.length)

    for (const hash of longest === undefined ? [] : gramFeatures(chunk)) {
      credit(longest ?? '', hash)
    }
  }

  for (const { at, name } of findConcepts(features.tokens)) {
    credit(features.tokens[at] ?? '', conceptFeature(name))
  }

  const written = new Map(
    (text.match(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu) ?? []).map((word) => [
      normaliseText(word),
      word,
    ]),
  )

  return [...said]
    .filter(([token, share]) => share > 0.02 && token.length > 2 && /\p{L}/u.test(token))
    .toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .slice(0, limit)
    .map(([token]) => written.get(token) ?? token)
}
