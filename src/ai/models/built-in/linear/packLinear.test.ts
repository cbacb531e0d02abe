import { describe, expect, test } from 'vitest'

import { packLinear, unpackLinear } from './packLinear'
import { scoreLinear } from './scoreLinear'
import { trainLinear } from './trainLinear'

/** More labels than a machine for each is trained for, so that small nets learn too. */
const labels = Array.from({ length: 24 }, (_, at) => ({ label: `drawer ${String(at)}` }))
const rows = labels.flatMap(({ label }, at) =>
  ['open', 'close', 'paint', 'empty'].map((verb) => ({
    label,
    text: `${verb} the box marked ${String.fromCharCode(97 + at).repeat(3)} please`,
  })),
)
const model = trainLinear({ labels, mostBytes: 3_000_000, rows })
const text = 'please paint box ccc'

describe('D3 storing what was learned', () => {
  test('a model with nets comes back as it went, and its nets have a say', () => {
    const back = unpackLinear(packLinear(model))

    expect(model.net).not.toBeNull()
    expect(back).toEqual(model)
    expect(scoreLinear(back, text)).toEqual(scoreLinear(model, text))
    expect(scoreLinear({ ...back, net: null }, text)).not.toEqual(scoreLinear(back, text))
    expect(scoreLinear(back, text).labels[0]?.label).toBe('drawer 2')
  })

  test('a model stored before there were nets still answers as it did', () => {
    const older = packLinear({ ...model, net: null })
    const length = new DataView(older.buffer).getUint32(0, true)
    const header = new TextDecoder().decode(older.subarray(4, 4 + length))
    // The header of then did not speak of nets; spaces keep its length.
    const then = header.replace('"net":null,', '           ')
    older.set(new TextEncoder().encode(then), 4)

    expect(then).not.toBe(header)
    expect(scoreLinear(unpackLinear(older), text)).toEqual(
      scoreLinear({ ...model, net: null }, text),
    )
  })

  test('bytes that are cut off are refused', () => {
    expect(() => unpackLinear(packLinear(model).subarray(0, -3))).toThrow('should have')
  })

  test('few labels that are no scale, labels without examples, and little room give no nets', () => {
    const few = labels.slice(0, 5)

    expect(trainLinear({ labels: few, rows }).net).toBeNull()
    expect(trainLinear({ labels, rows: [] }).net).toBeNull()
    expect(trainLinear({ labels, mostBytes: 1_000_000, rows }).net).toBeNull()
  })
})
