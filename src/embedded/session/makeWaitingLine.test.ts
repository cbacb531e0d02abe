import { describe, expect, it } from 'vitest'

import type { SessionClient } from './types'

import { makeWaitingLine } from './makeWaitingLine'

const clientOf = (id: number, isPatient: boolean): SessionClient => ({
  batches: [],
  end: () => undefined,
  id,
  isPatient,
  isReading: () => true,
  send: () => undefined,
  settings: new Map(),
  statements: new Map(),
  unnamed: undefined,
})

const makeLine = (): { line: ReturnType<typeof makeWaitingLine>; pass: (ms: number) => void } => {
  let time = 0

  return {
    line: makeWaitingLine({ canRun: ({ id }) => id >= 0, now: () => time }),
    pass: (ms) => {
      time += ms
    },
  }
}

describe('who gets the embedded session next', () => {
  it('equals are served in the order in which they came', () => {
    const { line } = makeLine()
    ;[3, 1, 2].forEach((id) => {
      line.add(clientOf(id, false))
    })

    expect([line.take()?.id, line.take()?.id, line.take()?.id, line.take()]).toEqual([
      3,
      1,
      2,
      undefined,
    ])
  })

  it('after a turn the patient let the others have four times as long', () => {
    const { line, pass } = makeLine()
    ;[1, 2].forEach((id) => {
      line.add(clientOf(id, true))
    })
    ;[11, 12, 13].forEach((id) => {
      line.add(clientOf(id, false))
    })

    expect(line.take()?.id).toBe(1)
    pass(10)
    expect(line.take()?.id).toBe(11)
    pass(39)
    expect(line.take()?.id).toBe(12)
    pass(1)
    expect(line.take()?.id).toBe(2)
    expect(line.take()?.id).toBe(13)
  })

  it('the patient have every turn that nobody else wants', () => {
    const { line, pass } = makeLine()
    ;[1, 2].forEach((id) => {
      line.add(clientOf(id, true))
    })

    expect(line.take()?.id).toBe(1)
    pass(1000)
    expect(line.take()?.id).toBe(2)
  })

  it('who cannot run is passed over', () => {
    const { line } = makeLine()
    ;[-1, 5].forEach((id) => {
      line.add(clientOf(id, false))
    })

    expect(line.take()?.id).toBe(5)
    expect(line.size()).toBe(0)
  })
})
