import type { CaseEventView, MessageView } from '@/contracts/desk'

export type TimelineItem =
  | { readonly day: string; readonly key: string; readonly kind: 'day' }
  | { readonly events: readonly CaseEventView[]; readonly key: string; readonly kind: 'events' }
  | { readonly key: string; readonly kind: 'message'; readonly message: MessageView }

/** Events that the message beside them already tells. */
const toldByMessages = new Set([
  'answered',
  'draft-approved',
  'drafted',
  'forwarded',
  'message-added',
  'message-received',
  'noted',
  'replied',
])

/**
 * Messages and events in the order in which they happened, a line for each new day, neighbouring events folded
 * into one item. Drafts come last: they wait for the person who reads.
 */
export const timelineItems = ({
  dayOf,
  events,
  messages,
}: {
  /** The calendar day of a moment in the reader's zone. */
  dayOf: (iso: string) => string
  events: readonly CaseEventView[]
  messages: readonly MessageView[]
}): TimelineItem[] => {
  const moments = [
    ...messages
      .filter(({ isDraft }) => !isDraft)
      .map((message) => ({ at: message.createdAt, event: null, message })),
    ...events
      .filter(({ kind }) => !toldByMessages.has(kind))
      .map((event) => ({ at: event.createdAt, event, message: null })),
  ].toSorted((a, b) => a.at.localeCompare(b.at))
  const items: TimelineItem[] = []
  let day = ''

  for (const { at, event, message } of moments) {
    const today = dayOf(at)

    if (today !== day) {
      day = today
      items.push({ day, key: `day-${day}`, kind: 'day' })
    }

    const last = items.at(-1)

    if (message !== null) {
      items.push({ key: message.id, kind: 'message', message })
    } else if (last?.kind === 'events') {
      items[items.length - 1] = { ...last, events: [...last.events, event] }
    } else {
      items.push({ events: [event], key: event.id, kind: 'events' })
    }
  }

  for (const message of messages) {
    if (message.isDraft) {
      items.push({ key: message.id, kind: 'message', message })
    }
  }

  return items
}
