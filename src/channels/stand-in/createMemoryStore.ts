import type { StandInMessage, StandInStore } from './standInStore'

/** A store that forgets when the process ends: for tests. `messages` are in the order of their arrival. */
export const createMemoryStore = (): StandInStore & {
  readonly messages: readonly StandInMessage[]
} => {
  const messages: StandInMessage[] = []

  return {
    messages,
    append: (message) => {
      messages.push(message)
      return Promise.resolve()
    },
    list: ({ channel, limit, providerId, since, to }) =>
      Promise.resolve(
        messages
          .filter(
            (message) =>
              (channel === undefined || message.channel === channel) &&
              (providerId === undefined || message.providerId === providerId) &&
              (since === undefined || message.receivedAt >= since) &&
              (to === undefined || message.to === to),
          )
          .toReversed()
          .slice(0, limit),
      ),
  }
}
