import { describe, expect, test } from 'vitest'

import type { CaseEventView } from '@/contracts/desk'

import { describeEvent } from './describeEvent'

const event = (
  kind: string,
  data: Record<string, unknown>,
  actorKind = 'staff',
): CaseEventView => ({
  actorKind,
  actorName: actorKind === 'staff' ? 'Ada' : null,
  createdAt: '2026-01-01T00:00:00.000Z',
  data,
  id: 'e',
  kind,
})

describe('B4: the timeline says what happened in words', () => {
  test.each([
    [event('moved', { from: 'open', to: 'pending-customer' }), 'Ada changed Open to Waiting'],
    [event('assigned', { assigneeId: 'Bo', teamId: 'Billing' }), 'Ada assigned it to Bo, Billing'],
    [
      event('assigned', { assigneeId: null, teamId: 'Billing' }),
      'Ada put the case into the queue of Billing',
    ],
    [
      event('escalated', { teamId: 'Legal' }, 'assistant'),
      'The assistant escalated the case to Legal',
    ],
    [event('edited', { fields: ['priority', 'subject'] }), 'Ada changed the priority, the subject'],
    [event('something-new', {}, 'system'), 'Caseway: something new'],
  ])('%#', (given, text) => {
    expect(describeEvent(given).text).toBe(text)
  })

  test('a reason is kept apart from the sentence', () => {
    expect(describeEvent(event('rejected', { reason: 'Spam' }))).toEqual({
      reason: 'Spam',
      text: 'Ada rejected it in review',
    })
  })
})
