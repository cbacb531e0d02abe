import { featureVersion } from '@/ai/text/extractFeatures'

import { packLinear, unpackLinear } from './linear/packLinear'
import type { LinearModel } from './linear/types'
import type { TrainedTriage } from './trainTriageModel'

type Header = Pick<TrainedTriage, 'examples' | 'trainedAt' | 'version'> & {
  readonly featureVersion: number
  /** The parts that follow, in this order. */
  readonly heads: readonly Head[]
  readonly sizes: readonly number[]
}

const magic = 'CWT2'
const headNames = ['category', 'priority', 'intent', 'sentiment', 'language', 'person'] as const
type Head = (typeof headNames)[number]

/** A trained model as bytes to store: under 30 MB, whatever it learned from. */
export const packTriage = (model: TrainedTriage): Uint8Array => {
  const heads = headNames.flatMap((name) => {
    const head = model[name]

    return head === null ? [] : [{ head, name }]
  })
  const parts = heads.map(({ head }) => packLinear(head))
  const header: Header = {
    examples: model.examples,
    featureVersion,
    heads: heads.map(({ name }) => name),
    sizes: parts.map(({ length }) => length),
    trainedAt: model.trainedAt,
    version: model.version,
  }
  const json = new TextEncoder().encode(`${magic}${JSON.stringify(header)}\n`)
  const bytes = new Uint8Array(parts.reduce((sum, { length }) => sum + length, json.length))
  bytes.set(json)
  let at = json.length

  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }

  return bytes
}

/**
 * Reads what `packTriage` wrote. Throws when the bytes are no model, or one made by other features than this code's:
 * such a model would answer nonsense with confidence, so it must be trained anew.
 */
export const unpackTriage = (bytes: Uint8Array): TrainedTriage => {
  const end = bytes.indexOf(10)
  const text = new TextDecoder().decode(bytes.subarray(0, Math.max(0, end)))

  if (!text.startsWith(magic)) {
    throw new Error('These bytes are not a triage model')
  }

  // Written by packTriage; the version is checked below, the sizes by unpackLinear.
  const header = JSON.parse(text.slice(magic.length)) as Header

  if (header.featureVersion !== featureVersion) {
    throw new Error(
      `A triage model of feature version ${String(header.featureVersion)} must be trained anew`,
    )
  }

  let at = end + 1
  const heads: Partial<Record<Head, LinearModel>> = {}

  header.heads.forEach((name, part) => {
    const size = header.sizes[part] ?? 0
    at += size
    heads[name] = unpackLinear(bytes.subarray(at - size, at))
  })
  const { category, intent, language = null, person = null, priority, sentiment = null } = heads

  if (category === undefined || priority === undefined || intent === undefined) {
    throw new Error('The triage model is cut off')
  }

  return {
    category,
    examples: header.examples,
    intent,
    language,
    person,
    priority,
    sentiment,
    trainedAt: header.trainedAt,
    version: header.version,
  }
}
