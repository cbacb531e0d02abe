import type { ConversationItem, PlayedChannel } from '@/queries/console/journey'

type Sent = {
  readonly at: string
  readonly providerId: string
  readonly subject: null | string
  readonly text: string
}

/** What was just sent stands in the conversation at once, until the stored message takes its place. */
export const mergeSent = ({
  channel,
  items,
  sent,
}: {
  channel: PlayedChannel
  items: readonly ConversationItem[]
  sent: readonly Sent[]
}): ConversationItem[] => {
  const stored = new Set(items.filter(({ from }) => from === 'customer').map(({ id }) => id))
  const waiting = sent
    .filter(({ providerId }) => !stored.has(providerId))
    .map(({ at, providerId, subject, text }) => ({
      at,
      channel,
      from: 'customer' as const,
      id: providerId,
      subject,
      text,
    }))

  return [...items, ...waiting].toSorted((one, other) => Date.parse(one.at) - Date.parse(other.at))
}
