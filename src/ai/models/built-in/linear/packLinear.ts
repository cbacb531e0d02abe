import { rarestOf } from './buildVocabulary'
import type { LinearModel } from './types'

type Header = Pick<LinearModel, 'calibration' | 'examples' | 'labels' | 'shares'> & {
  readonly columns: number
}

/** The model as bytes: length of the header, header as JSON, then the arrays, each on a multiple of four. */
export const packLinear = (model: LinearModel): Uint8Array => {
  const header: Header = {
    calibration: model.calibration,
    columns: model.vocabulary.hashes.length,
    examples: model.examples,
    labels: model.labels,
    shares: model.shares,
  }
  const json = new TextEncoder().encode(JSON.stringify(header))
  const parts = [
    model.vocabulary.hashes,
    model.vocabulary.idf,
    model.rowScale,
    model.bias,
    model.weights,
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
  const { calibration, columns, examples, labels, shares } = header
  const start = 4 + padded(length)
  const expected = start + columns * 12 + labels.length * 4 + columns * labels.length

  if (bytes.length !== expected) {
    throw new Error(
      `A packed model of ${String(bytes.length)} bytes should have ${String(expected)}`,
    )
  }

  const idf = new Float32Array(bytes.buffer, start + columns * 4, columns)
  const biasAt = start + columns * 12

  return {
    bias: new Float32Array(bytes.buffer, biasAt, labels.length),
    calibration,
    examples,
    labels,
    rowScale: new Float32Array(bytes.buffer, start + columns * 8, columns),
    shares,
    vocabulary: {
      hashes: new Uint32Array(bytes.buffer, start, columns),
      idf,
      rarest: rarestOf(idf),
    },
    weights: new Int8Array(bytes.buffer, biasAt + labels.length * 4, columns * labels.length),
  }
}

const padded = (length: number): number => Math.ceil(length / 4) * 4
