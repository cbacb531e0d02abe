import { describe, expect, test } from 'vitest'

import type { CaseEventView, MessageView } from '@/contracts/desk'

import { timelineItems } from './timelineItems'

const message = (id: string, createdAt: string, more: Partial<MessageView> = {}): MessageView => ({
  attachments: [],
  authorKind: 'customer',
  approval: null,
  authorName: 'Ana',
  bcc: [],
  cc: [],
  forwardedTo: [],
  channel: 'email',
  createdAt,
  delivery: null,
  direction: 'inbound',
  fullText: null,
  id,
  isAutomatic: false,
  isDraft: false,
  language: 'en',
  rich: null,
  sentences: [],
  text: id,
  ...more,
})
const event = (id: string, createdAt: string, kind = 'moved'): CaseEventView => ({
  actorKind: 'system',
  actorName: null,
  createdAt,
  data: {},
  id,
  kind,
})
const dayOf = (iso: string): string => iso.slice(0, 10)

describe('B2: one timeline over all channels', () => {
  test('messages and events come in the order in which they happened, with a line for each new day', () => {
    const items = timelineItems({
      dayOf,
      events: [event('e1', '2026-03-01T10:00:05.000Z')],
      messages: [
        message('m1', '2026-03-01T10:00:00.000Z'),
        message('m2', '2026-03-02T08:00:00.000Z'),
      ],
    })

    expect(items.map(({ key }) => key)).toEqual([
      'day-2026-03-01',
      'm1',
      'e1',
      'day-2026-03-02',
      'm2',
    ])
  })

  test('neighbouring events are one folded item, a message between them parts them', () => {
    const items = timelineItems({
      dayOf,
      events: [
        event('e1', '2026-03-01T10:00:01.000Z'),
        event('e2', '2026-03-01T10:00:02.000Z'),
        event('e3', '2026-03-01T10:00:09.000Z'),
      ],
      messages: [message('m1', '2026-03-01T10:00:05.000Z')],
    })

    expect(items.flatMap((item) => (item.kind === 'events' ? [item.events.length] : []))).toEqual([
      2, 1,
    ])
  })

  test('an event that a message already tells is not told twice', () => {
    const items = timelineItems({
      dayOf,
      events: [event('e1', '2026-03-01T10:00:01.000Z', 'replied')],
      messages: [],
    })

    expect(items).toEqual([])
  })

  test('a waiting draft stands last, whenever it was written', () => {
    const items = timelineItems({
      dayOf,
      events: [],
      messages: [
        message('draft', '2026-03-01T10:00:00.000Z', { isDraft: true }),
        message('later', '2026-03-01T11:00:00.000Z'),
      ],
    })

    expect(items.at(-1)?.key).toBe('draft')
  })
})
