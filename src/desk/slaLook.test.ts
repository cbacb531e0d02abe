import { describe, expect, test } from 'vitest'

import { slaLook } from './slaLook'

const now = Date.parse('2026-01-01T12:00:00.000Z')
const due = (dueAt: string) => ({ dueAt, isPaused: false, kind: 'resolution' as const })

describe('J4: the SLA clock at a glance', () => {
  test('time over is red and says by how much', () => {
    expect(slaLook(due('2026-01-01T11:15:00.000Z'), now, 'en')).toMatchObject({
      label: '45m over',
      tone: 'red',
    })
  })

  test('the last hour warns, more time is quiet', () => {
    expect(slaLook(due('2026-01-01T12:59:00.000Z'), now, 'en')?.tone).toBe('amber')
    expect(slaLook(due('2026-01-01T15:10:00.000Z'), now, 'en')).toMatchObject({
      label: '3h 10m left',
      tone: 'slate',
    })
  })

  test('a paused clock is told, no promise shows nothing', () => {
    expect(slaLook({ dueAt: null, isPaused: true, kind: null }, now, 'en')?.label).toBe('Paused')
    expect(slaLook({ dueAt: null, isPaused: false, kind: null }, now, 'en')).toBeNull()
  })
})
