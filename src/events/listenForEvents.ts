import pg from 'pg'

import { eventsChannel } from '@/events/eventsInsert'

/**
 * Calls `onEvent` when some transaction with an event has committed; only a wake-up, since a notification may be
 * lost with the connection. Reconnects for ever. On the embedded database it ends by itself: notifications do not
 * cross clients there, and the readers' own tick is enough.
 */
export const listenForEvents = ({
  connectionString,
  onError,
  onEvent,
  retryMs = 2000,
}: {
  connectionString: string
  onError: (error: unknown) => void
  onEvent: () => void
  retryMs?: number
}): { stop: () => Promise<void> } => {
  let client: pg.Client | undefined
  let isStopped = false

  const stop = async (): Promise<void> => {
    isStopped = true
    await client?.end().catch(() => undefined)
  }

  const retryLater = (): void => {
    if (!isStopped) {
      setTimeout(() => {
        void connect()
      }, retryMs).unref()
    }
  }

  const connect = async (): Promise<void> => {
    if (isStopped) {
      return
    }

    const next = new pg.Client({ application_name: 'caseway-events', connectionString })
    client = next
    next.on('error', onError)
    next.on('notification', onEvent)

    try {
      await next.connect()
      const { rows } = await next.query<{ version: string }>('select version()')

      if (/emcc|wasm/i.test(rows[0]?.version ?? '')) {
        await stop()

        return
      }

      await next.query(`listen ${eventsChannel}`)
      next.on('end', retryLater)
      onEvent() // what was committed while nobody listened
    } catch (error) {
      onError(error)
      await next.end().catch(() => undefined)
      retryLater()
    }
  }

  void connect()

  return { stop }
}
