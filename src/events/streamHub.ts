import type { Cursor } from '@/events/cursor'
import type { EventsPage, StoredEvent } from '@/events/readEvents'

import { compareCursors } from '@/events/cursor'

/** Takes events in order. False: it cannot take more now and is given up; its cursor lets it come back. */
export type Subscriber = {
  readonly onEvents: (batch: { cursor: Cursor; events: readonly StoredEvent[] }) => boolean
  /** It has missed events that are gone: everything must be read again. The stream goes on after `cursor`. */
  readonly onReset: (cursor: Cursor) => boolean
}

export type StreamHub = {
  /** From a position, or from now on. The first events come before the promise of `ready` resolves. */
  subscribe(
    subscriber: Subscriber,
    after: Cursor | null,
  ): { ready: Promise<void>; stop: () => void }
  /** Reads at once instead of at the next tick. Called at a notification; harmless at any time. */
  wake(): void
}

type Member = { cursor: Cursor; isLive: boolean; subscriber: Subscriber }

const pageSize = 500

/**
 * One reader of the outbox for all streams of a process. It tails the table only while somebody listens, every
 * `intervalMs` and when woken; one who comes back with an old position catches up by itself first.
 *
 * A failing database ends nothing: the next tick reads on from the same position. `onError` gets told.
 */
export const makeStreamHub = ({
  findPresent,
  intervalMs = 400,
  onError,
  read,
}: {
  findPresent: () => Promise<Cursor>
  intervalMs?: number
  onError: (error: unknown) => void
  read: (after: Cursor, limit: number) => Promise<EventsPage>
}): StreamHub => {
  const members = new Set<Member>()
  let position: Cursor | null = null
  let timer: NodeJS.Timeout | undefined
  let isReading = false
  let isWoken = false
  const mustHurry = (): boolean => isWoken // a call: it may change during each wait

  const drop = (member: Member): void => {
    members.delete(member)
  }

  const give = (member: Member, page: EventsPage): void => {
    const isTaken =
      page.kind === 'reset'
        ? member.subscriber.onReset(page.cursor)
        : member.subscriber.onEvents({
            cursor: page.cursor,
            events: page.events.filter((event) => compareCursors(event.cursor, member.cursor) > 0),
          })

    if (page.kind === 'reset' || compareCursors(page.cursor, member.cursor) > 0) {
      member.cursor = page.cursor
    }

    if (!isTaken) {
      drop(member)
    }
  }

  const tick = async (): Promise<void> => {
    const present = position ?? (await findPresent())
    position ??= present // one who caught up meanwhile may have set it: never jump ahead of them
    const page = await read(position, pageSize)
    position = page.cursor
    isWoken ||= page.kind === 'page' && page.events.length >= pageSize

    for (const member of [...members]) {
      if (member.isLive) {
        give(member, page)
      }
    }
  }

  const plan = (delayMs: number): void => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      void loop()
    }, delayMs).unref()
  }

  const loop = async (): Promise<void> => {
    isReading = true
    isWoken = false

    try {
      await tick()
    } catch (error) {
      onError(error)
    }

    isReading = false

    if (members.size === 0) {
      position = null // nobody listens: the next one starts at the present of then
    } else {
      plan(mustHurry() ? 0 : intervalMs)
    }
  }

  /** Until the member stands where the tail stands, or further: from there on the tail serves it. */
  const catchUp = async (member: Member): Promise<void> => {
    while (members.has(member)) {
      const page = await read(member.cursor, pageSize)

      if (!members.has(member)) {
        return
      }

      give(member, page)

      if (position !== null && compareCursors(member.cursor, position) >= 0) {
        member.isLive = true
        return
      }

      if (position === null) {
        position = member.cursor // the tail starts where this one stands
        member.isLive = true
        return
      }
    }
  }

  return {
    subscribe: (subscriber, after) => {
      const member: Member = { cursor: after ?? { id: 0n, xid: 0n }, isLive: false, subscriber }

      let isStopped = false

      const join = async (): Promise<void> => {
        if (after === null) {
          member.cursor = await findPresent()
        }

        if (!isStopped) {
          members.add(member)
        }

        await catchUp(member)

        if (!isReading && members.size > 0) {
          plan(0)
        }
      }

      const ready = join().catch((error: unknown) => {
        drop(member)
        throw error
      })

      return {
        ready,
        stop: () => {
          isStopped = true
          drop(member)
        },
      }
    },
    wake: () => {
      isWoken = true

      if (!isReading && members.size > 0) {
        plan(0)
      }
    },
  }
}
