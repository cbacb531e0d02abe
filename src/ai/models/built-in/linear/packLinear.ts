import { meaningSize } from '@/ai/meaning/loadVectors'

import { rarestOf } from './buildVocabulary'
import type { LinearModel } from './types'

type Header = Pick<LinearModel, 'calibration' | 'examples' | 'isOrdered' | 'labels' | 'shares'> & {
  readonly columns: number
  /** Whether what each feature tells stands among the arrays; absent in models of before. */
  readonly isTelling?: boolean
  /** How many examples are kept for their meaning; null in a model without meaning. */
  readonly meaningRows: null | number
  readonly pairs: number
  /** Columns and units of the net; null in a model without one, missing in those stored before there were any. */
  readonly net?: null | { readonly columns: number; readonly units: number }
}

/** The model as bytes: length of the header, header as JSON, then the arrays, each on a multiple of four. */
export const packLinear = (model: LinearModel): Uint8Array => {
  const header: Header = {
    calibration: model.calibration,
    columns: model.vocabulary.hashes.length,
    examples: model.examples,
    isOrdered: model.isOrdered,
    isTelling: model.vocabulary.telling !== undefined,
    labels: model.labels,
    meaningRows: model.meaning === null ? null : model.meaning.rowLabels.length,
    net: model.net === null ? null : { columns: model.net.columns.length, units: model.net.units },
    pairs: model.usage.keys.length,
    shares: model.shares,
  }
  const json = new TextEncoder().encode(JSON.stringify(header))
  const parts = [
    model.vocabulary.hashes,
    model.vocabulary.idf,
    ...(model.vocabulary.telling === undefined ? [] : [model.vocabulary.telling]),
    model.rowScale,
    model.bias,
    ...(model.meaning === null ? [] : [model.meaning.center]),
    ...(model.net === null
      ? []
      : [
          model.net.columns,
          model.net.innerScale,
          model.net.innerBias,
          model.net.outer,
          model.net.outerBias,
        ]),
    model.usage.rows,
    model.usage.keys,
    model.usage.counts,
    model.weights,
    ...(model.meaning === null ? [] : [model.meaning.rows, model.meaning.rowLabels]),
    ...(model.net === null ? [] : [model.net.inner]),
  ]
  const size = parts.reduce((sum, part) => sum + part.byteLength, 4 + padded(json.length))
  const bytes = new Uint8Array(size)
  new DataView(bytes.buffer).setUint32(0, json.length, true)
  bytes.set(json, 4)
  let at = 4 + padded(json.length)

  for (const part of parts) {
    bytes.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at)
    at += part.byteLength
  }

  return bytes
}

/** The inverse of `packLinear`. Throws when the bytes are not what the header says. */
export const unpackLinear = (packed: Uint8Array): LinearModel => {
  // A copy, since the arrays must begin on a multiple of four and `packed` may sit anywhere.
  const bytes = packed.slice()
  const length = new DataView(bytes.buffer).getUint32(0, true)
  // Written by packLinear; the sizes below are checked.
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, 4 + length))) as Header
  const {
    calibration,
    columns,
    examples,
    isOrdered,
    isTelling = false,
    labels,
    meaningRows,
    net = null,
    pairs,
    shares,
  } = header
  const size = meaningRows === null ? 0 : meaningSize
  let at = 4 + padded(length)
  const take = (count: number): { at: number; count: number } => {
    at += count

    return { at: at - count, count }
  }
  const floats = (count: number): Float32Array =>
    new Float32Array(bytes.buffer, take(count * 4).at, count)
  const hashes = take(columns * 4)
  const idf = floats(columns)
  const telling = floats(isTelling ? columns : 0)
  const rowScale = floats(columns + size)
  const bias = floats(labels.length)
  const center = floats(size)
  const netColumns = take((net?.columns ?? 0) * 4)
  const innerScale = floats(net?.columns ?? 0)
  const innerBias = floats(net?.units ?? 0)
  const outer = floats((net?.units ?? 0) * labels.length)
  const outerBias = floats(net === null ? 0 : labels.length)
  const usageRows = floats(labels.length)
  const usageKeys = take(pairs * 4)
  const usageCounts = take(pairs)
  const weights = take((columns + size) * labels.length)
  const rows = take((meaningRows ?? 0) * size)
  const rowLabels = take((meaningRows ?? 0) * 2)
  const inner = take((net?.columns ?? 0) * (net?.units ?? 0))

  if (bytes.length !== at) {
    throw new Error(`A packed model of ${String(bytes.length)} bytes should have ${String(at)}`)
  }

  return {
    bias,
    calibration,
    examples,
    isOrdered,
    labels,
    meaning:
      meaningRows === null
        ? null
        : {
            center,
            rowLabels: new Uint16Array(
              bytes.slice(rowLabels.at, rowLabels.at + rowLabels.count).buffer,
            ),
            rows: new Int8Array(bytes.buffer, rows.at, rows.count),
          },
    net:
      net === null
        ? null
        : {
            columns: new Uint32Array(bytes.buffer, netColumns.at, net.columns),
            inner: new Int8Array(bytes.buffer, inner.at, inner.count),
            innerBias,
            innerScale,
            outer,
            outerBias,
            units: net.units,
          },
    rowScale,
    shares,
    usage: {
      counts: new Uint8Array(bytes.buffer, usageCounts.at, pairs),
      keys: new Uint32Array(bytes.buffer, usageKeys.at, pairs),
      rows: usageRows,
    },
    vocabulary: {
      hashes: new Uint32Array(bytes.buffer, hashes.at, columns),
      idf,
      rarest: rarestOf(idf),
      ...(isTelling ? { telling } : {}),
    },
    weights: new Int8Array(bytes.buffer, weights.at, weights.count),
  }
}

const padded = (length: number): number => Math.ceil(length / 4) * 4
