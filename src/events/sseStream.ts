import type { Cursor } from '@/events/cursor'
import type { EventScope } from '@/events/isVisible'
import type { StoredEvent } from '@/events/readEvents'
import type { StreamHub } from '@/events/streamHub'

import { formatCursor } from '@/events/cursor'
import { isVisible } from '@/events/isVisible'

/** Why a stream ended. On all but `rights` the client comes back by itself and goes on where it stopped. */
export type ByeReason = 'age' | 'error' | 'rights' | 'slow'

export type SseTiming = {
  /** A sign of life at least this often, so that proxies keep the connection. */
  readonly heartbeatMs: number
  /** Then the client reconnects: with a fresh cookie, to a fresh process. */
  readonly maxAgeMs: number
  /** How often the rights are looked up again. Below 5 s (requirement O1). */
  readonly recheckMs: number
}

export const sseTiming: SseTiming = { heartbeatMs: 15_000, maxAgeMs: 30 * 60_000, recheckMs: 3_000 }

/** Frames a client may be behind before it is let go. */
const maxQueuedFrames = 2_000

/**
 * Server-sent events for one reader, filtered by what it may see now. Frames: one per event (`event:` its type,
 * `id:` its position), `scope` when the rights changed and pages must be read again, `reset` when events were
 * missed for good, `bye` before the end.
 *
 * `recheck` returns the rights of this moment, or null when there are none left.
 */
export const sseStream = ({
  after,
  hub,
  onClose = () => undefined,
  recheck,
  scope: firstScope,
  timing = sseTiming,
}: {
  after: Cursor | null
  hub: StreamHub
  onClose?: () => void
  recheck: () => Promise<EventScope | null>
  scope: EventScope
  timing?: SseTiming
}): ReadableStream<Uint8Array> => {
  const encoder = new TextEncoder()
  const timers: NodeJS.Timeout[] = []
  let isClosed = false
  const hasEnded = (): boolean => isClosed // a call: it may change during each wait
  let isRechecking = false
  let lastCursor: Cursor | null = null
  let sentCursor: Cursor | null = null
  let scope = firstScope
  let stop = (): void => undefined

  const end = (): void => {
    isClosed = true
    timers.forEach((timer) => {
      clearInterval(timer)
    })
    stop()
    onClose()
  }

  return new ReadableStream<Uint8Array>(
    {
      cancel: () => {
        if (!isClosed) {
          end()
        }
      },
      start: (controller) => {
        const send = (frame: string): void => {
          controller.enqueue(encoder.encode(frame))
        }

        const bye = (reason: ByeReason): void => {
          if (!isClosed) {
            send(`event: bye\ndata: ${JSON.stringify({ reason })}\n\n`)
            controller.close()
            end()
          }
        }

        const check = async (): Promise<void> => {
          if (hasEnded() || isRechecking) {
            return
          }

          isRechecking = true
          const found = await recheck().catch(() => 'error' as const) // no answer opens no door
          isRechecking = false

          if (found === 'error' || found === null) {
            bye(found === null ? 'rights' : 'error')
          } else if (!hasEnded() && !isSameScope(found, scope)) {
            scope = found
            send('event: scope\ndata: {}\n\n')
          }
        }

        const hasRoom = (frames: number): boolean => {
          if (isClosed) {
            return false
          }

          if ((controller.desiredSize ?? 0) < frames) {
            bye('slow')

            return false
          }

          return true
        }

        const subscription = hub.subscribe(
          {
            onEvents: ({ cursor, events }) => {
              const seen = events.filter((event) => isVisible(event, scope))

              if (!hasRoom(seen.length + 1)) {
                return false
              }

              seen.forEach((event) => {
                send(toFrame(event))
                sentCursor = event.cursor
              })
              lastCursor = cursor

              if (sentCursor === null) {
                send(positionFrame(cursor)) // a client that reconnects before the first event loses nothing
                sentCursor = cursor
              }

              if (events.some((event) => event.type === 'access.changed')) {
                void check()
              }

              return true
            },
            onReset: (cursor) => {
              if (!hasRoom(1)) {
                return false
              }

              send(`id: ${formatCursor(cursor)}\nevent: reset\ndata: {}\n\n`)
              lastCursor = cursor
              sentCursor = cursor

              return true
            },
          },
          after,
        )

        stop = subscription.stop
        send('retry: 2000\n: connected\n\n')
        subscription.ready.catch(() => {
          bye('error')
        })
        timers.push(
          setInterval(() => {
            if (hasRoom(1)) {
              send(lastCursor === null ? ': beat\n\n' : positionFrame(lastCursor))
              sentCursor = lastCursor
            }
          }, timing.heartbeatMs),
          setInterval(() => {
            void check()
          }, timing.recheckMs),
          setTimeout(() => {
            bye('age')
          }, timing.maxAgeMs),
        )
      },
    },
    new CountQueuingStrategy({ highWaterMark: maxQueuedFrames }),
  )
}

const toFrame = ({
  at,
  caseId,
  cursor,
  data,
  departmentId,
  subjectId,
  type,
}: StoredEvent): string =>
  `id: ${formatCursor(cursor)}\nevent: ${type}\ndata: ${JSON.stringify({
    at: at.toISOString(),
    caseId,
    data,
    departmentId,
    subjectId,
    type,
  })}\n\n`

/** Sets the client's position without an event: a frame without data reaches nobody. */
const positionFrame = (cursor: Cursor): string => `id: ${formatCursor(cursor)}\n: beat\n\n`

const isSameScope = (a: EventScope, b: EventScope): boolean =>
  a.all === b.all &&
  a.staffId === b.staffId &&
  a.departmentIds.toSorted().join() === b.departmentIds.toSorted().join()
