import { describe, expect, test } from 'vitest'

import type { Journey } from '@/queries/console/journey'

import { journeySteps } from './journeySteps'
import { mergeSent } from './mergeSent'

const received: Journey = {
  assistant: null,
  case: null,
  delivery: null,
  held: null,
  isOver: false,
  received: { at: '2026-11-20T10:00:00.000Z', problem: null, status: 'received' },
  routing: null,
  triage: null,
}
const titles = (journey: Journey | null): string[] =>
  journeySteps({ channel: 'whatsapp', journey }).map(({ title }) => title)

describe('the journey of a played message', () => {
  test('shows what has happened and the one step that is waited for', () => {
    expect(titles(null)).toEqual(['At the door of WhatsApp …'])
    expect(titles(received)).toEqual(['Received by WhatsApp', 'Finding customer and case …'])
    expect(
      titles({
        ...received,
        case: { isFollowUp: true, ms: 40, number: 'CW-7', subject: 'Invoice' },
      }),
    ).toEqual(['Received by WhatsApp', 'Added to CW-7', 'Understanding …'])
  })

  test('a message that is held waits for nothing and says why', () => {
    const steps = journeySteps({
      channel: 'email',
      journey: {
        ...received,
        case: { isFollowUp: false, ms: 40, number: 'CW-7', subject: 'Invoice' },
        held: ['The order number does not exist.'],
        isOver: true,
      },
    })

    expect(steps.at(-1)).toMatchObject({
      detail: 'The order number does not exist.',
      href: '/desk/review',
      state: 'person',
    })
  })

  test('a language code that nobody knows is shown as it is', () => {
    const triage = {
      category: 'Billing',
      confidence: 0.5,
      language: '!!',
      model: 'x 1',
      ms: 1,
      priority: 'low',
      sentiment: 0.5,
    }

    expect(
      journeySteps({ channel: 'email', journey: { ...received, triage } }).find(
        ({ id }) => id === 'triage',
      )?.detail,
    ).toBe('50 % sure · low priority · !! · mood 50 %')
  })
})

describe('the played conversation', () => {
  test('what was sent stands there at once, and once only', () => {
    const sent = [
      { at: '2026-11-20T10:00:01.000Z', providerId: 'SM1', subject: null, text: 'Hello?' },
    ]
    const stored = {
      at: '2026-11-20T10:00:00.500Z',
      channel: 'whatsapp' as const,
      from: 'customer' as const,
      id: 'SM1',
      subject: null,
      text: 'Hello?',
    }

    expect(mergeSent({ channel: 'whatsapp', items: [], sent }).map(({ id }) => id)).toEqual(['SM1'])
    expect(mergeSent({ channel: 'whatsapp', items: [stored], sent })).toEqual([stored])
  })
})
