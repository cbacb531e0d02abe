import { describe, expect, test } from 'vitest'

import type { Journey } from './journey'

import { isJourneyOver } from './isJourneyOver'

const onItsWay: Omit<Journey, 'isOver'> = {
  assistant: null,
  case: { isFollowUp: false, ms: 10, number: 'CW-1', subject: '' },
  delivery: null,
  held: null,
  received: { at: '2026-11-20T10:00:00.000Z', problem: null, status: 'processed' },
  routing: null,
  triage: null,
}
const answered: Omit<Journey, 'isOver'> = {
  ...onItsWay,
  assistant: { confidence: 0.9, flags: [], mode: 'auto', ms: 50, outcome: 'sent', reason: '' },
}
const sentBy = (channel: 'email' | 'whatsapp', status: 'delivered' | 'sent'): boolean =>
  isJourneyOver({ ...answered, delivery: { attempts: 1, channel, ms: 60, problem: null, status } })

describe('the end of a journey', () => {
  test('a message that is being worked on is not over', () => {
    expect(isJourneyOver(onItsWay)).toBe(false)
    expect(isJourneyOver(answered)).toBe(false)
  })

  test('WhatsApp tells when it was delivered, mail only that it was taken', () => {
    expect(sentBy('whatsapp', 'sent')).toBe(false)
    expect(sentBy('whatsapp', 'delivered')).toBe(true)
    expect(sentBy('email', 'sent')).toBe(true)
  })

  test('what a person has now is over for the machine', () => {
    expect(isJourneyOver({ ...onItsWay, held: ['The order number is missing.'] })).toBe(true)
    expect(
      isJourneyOver({
        ...onItsWay,
        assistant: {
          confidence: null,
          flags: ['REFUND_REQUEST'],
          mode: 'auto',
          ms: 50,
          outcome: 'escalated',
          reason: '',
        },
      }),
    ).toBe(true)
  })

  test('what was rejected, or belongs to no case, goes nowhere', () => {
    const { received } = onItsWay

    expect(
      isJourneyOver({ ...onItsWay, case: null, received: { ...received, status: 'rejected' } }),
    ).toBe(true)
    expect(isJourneyOver({ ...onItsWay, case: null })).toBe(true)
    expect(
      isJourneyOver({ ...onItsWay, case: null, received: { ...received, status: 'received' } }),
    ).toBe(false)
  })
})
