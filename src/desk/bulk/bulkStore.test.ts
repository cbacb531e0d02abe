import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'

import type { BulkBefore } from '@/contracts/bulk'

import type { BulkRun } from './bulkStore'

import { undoBulk, undoLeft } from './bulkStore'

const ended = Date.parse('2026-11-21T12:00:00.000Z')
const before: BulkBefore = {
  assigneeId: null,
  id: '0195b0c0-0000-7000-8000-000000000001',
  mergedIntoId: null,
  priority: 'medium',
  rev: 3,
  status: 'open',
  tagIds: [],
  teamId: null,
}
const run: BulkRun = {
  done: [before],
  endedAt: ended,
  failed: [],
  interruption: null,
  isStopped: false,
  isUndo: false,
  title: 'Resolve',
  total: 1,
  unchanged: 0,
}
const sent = vi.fn<typeof fetch>(() =>
  Promise.resolve(Response.json({ done: [before], failed: [], unchanged: 0 })),
)

beforeEach(() => {
  vi.useFakeTimers({ now: ended, toFake: ['Date'] })
  vi.stubGlobal('fetch', sent)
  vi.stubGlobal('window', { addEventListener: vi.fn(), removeEventListener: vi.fn() })
  sent.mockClear()
})

afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('H3: a change of many can be undone for 30 seconds', () => {
  test('in the last second it still is, with what each case was before', async () => {
    vi.setSystemTime(ended + 29_900)
    expect(undoLeft(ended, Date.now())).toBe(1)
    await undoBulk(run, new Map())

    expect(sent).toHaveBeenCalledExactlyOnceWith(
      '/api/desk/bulk/undo',
      expect.objectContaining({ body: JSON.stringify({ cases: [before] }), method: 'POST' }),
    )
  })

  test('after that nothing is sent: a computer that slept may still show the button', async () => {
    vi.setSystemTime(ended + 30_000)
    expect(undoLeft(ended, Date.now())).toBe(0)
    await undoBulk(run, new Map())

    expect(sent).not.toHaveBeenCalled()
  })

  test('while the change runs there is nothing to undo yet', () => {
    expect(undoLeft(null, ended)).toBe(0)
  })
})
