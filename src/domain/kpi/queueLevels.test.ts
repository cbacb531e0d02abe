import { describe, expect, test } from 'vitest'

import type { TeamQueue } from './queueLevels'

import { queueLevels } from './queueLevels'
import { queueText } from './queueText'

const office = {
  holidays: [],
  hours: { '1': [['09:00', '17:00']], '2': [['09:00', '17:00']] } as const,
  timezone: 'UTC',
}
const tuesday = new Date('2026-11-24T10:00:00Z')
const night = new Date('2026-11-24T22:00:00Z')
const queue = (unusual: Partial<TeamQueue> = {}): TeamQueue => ({
  calendar: office,
  oldestAt: null,
  people: [],
  queued: 0,
  ...unusual,
})

describe('levels of a queue (E5)', () => {
  test('the time in a queue counts while the team works, not its nights', () => {
    const oldestAt = new Date('2026-11-23T16:30:00Z')
    expect(queueLevels(queue({ oldestAt, queued: 1 }), tuesday)).toMatchObject({
      'queue-length': 1,
      'queue-oldest': 90,
    })
  })

  test('on duty is who is available and in a shift', () => {
    const people = [
      { availability: 'available', name: 'ana', shift: null },
      { availability: 'available', name: 'ben', shift: office },
      { availability: 'available', name: 'cleo', shift: { ...office, hours: {} } },
      { availability: 'busy', name: 'dan', shift: null },
      { availability: 'offline', name: 'eve', shift: office },
    ] as const
    expect(queueLevels(queue({ people }), tuesday)['agents-on-duty']).toBe(2)
  })

  test('at night nobody has to be there, which is no reason for an alert', () => {
    expect(queueLevels(queue(), night)['agents-on-duty']).toBeNull()
    expect(queueLevels(queue(), tuesday)['agents-on-duty']).toBe(0)
  })

  test('an alert says what is the matter in words', () => {
    expect(queueText('Billing', 'agents-on-duty', 0)).toBe('Billing: nobody takes cases now')
    expect(queueText('Billing', 'queue-length', 1)).toBe('Billing: 1 case waits in the queue')
    expect(queueText('Billing', 'queue-oldest', 95)).toBe(
      'Billing: somebody has waited 1 h 35 min in the queue',
    )
  })
})
