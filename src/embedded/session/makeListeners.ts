import type { SessionClient } from './types'

import { query } from '../wire/messages'
import { readCString } from '../wire/readCString'

export type Listeners = {
  /** Hands a NotificationResponse to every client that listens to its channel. */
  deliver(notification: Buffer): void
  /** Ends all of a client's LISTENs. */
  forget(client: SessionClient): Promise<void>
  /** Notes the LISTEN and UNLISTEN of a batch that went through. */
  note(input: { client: SessionClient; tags: readonly string[]; texts: readonly string[] }): void
  /** One client's UNLISTEN ended it for all: those who stay get it back. Only outside a transaction. */
  restore(): Promise<void>
}

const statement = /\b(un)?listen\s+(\*|"(?:[^"]|"")+"|[\w$]+)/gi

const channelOf = (name: string): string =>
  name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase()

const identifier = (name: string): string => `"${name.replaceAll('"', '""')}"`

/** Shares the session's LISTENs among the clients: each gets the channels that it asked for. */
export const makeListeners = ({
  exec,
}: {
  exec: (message: Buffer) => Promise<Buffer>
}): Listeners => {
  const listeners = new Map<string, Set<SessionClient>>()

  const remove = (client: SessionClient, channel: string): void => {
    const clients = listeners.get(channel)
    clients?.delete(client)

    if (clients?.size === 0) {
      listeners.delete(channel)
    }
  }

  const removeAll = (client: SessionClient): void => {
    for (const channel of [...listeners.keys()]) {
      remove(client, channel)
    }
  }

  const restore = async (): Promise<void> => {
    const statements = [...listeners.keys()].map((channel) => `listen ${identifier(channel)}`)
    await exec(query(['unlisten *', ...statements].join('; ')))
  }

  return {
    deliver(notification) {
      const channel = readCString(notification, 9).value
      listeners.get(channel)?.forEach((client) => {
        client.send(notification)
      })
    },
    async forget(client) {
      const before = listeners.size
      removeAll(client)

      if (listeners.size < before) {
        await restore()
      }
    },
    note({ client, tags, texts }) {
      if (tags.includes('DISCARD ALL')) {
        removeAll(client)
      }

      if (!tags.includes('LISTEN') && !tags.includes('UNLISTEN')) {
        return
      }

      for (const [, un, name = ''] of texts.flatMap((text) => [...text.matchAll(statement)])) {
        if (un === undefined) {
          const channel = channelOf(name)
          listeners.set(channel, (listeners.get(channel) ?? new Set()).add(client))
        } else if (name === '*') {
          removeAll(client)
        } else {
          remove(client, channelOf(name))
        }
      }
    },
    restore,
  }
}
