import { canMove } from '@/domain/cases/caseStatus'
import type { CaseStatus } from '@/domain/vocabulary'

import type { DemoCaseEvent, DemoMessage } from '../types'

export type History = {
  readonly messages: DemoMessage[]
  readonly events: DemoCaseEvent[]
  now(): Date
  status(): CaseStatus
  /** Lets `minutes` pass, but never beyond the end: then half of what is left. */
  wait(minutes: number): void
  say(
    message: Pick<DemoMessage, 'authorEmail' | 'authorKind' | 'direction' | 'text'> &
      Partial<DemoMessage>,
  ): void
  note(event: Pick<DemoCaseEvent, 'kind'> & Partial<DemoCaseEvent>): void
  /** @throws Error for a move that the status table forbids. */
  move(to: CaseStatus, by: null | string): void
}

/** An empty history of one case that begins at `from` and may not go beyond `until`. */
export const startHistory = ({
  from,
  key,
  until,
}: {
  from: Date
  key: string
  until: Date
}): History => {
  const messages: DemoMessage[] = []
  const events: DemoCaseEvent[] = []
  let at = from.getTime()
  let status: CaseStatus = 'new'

  const note: History['note'] = (event) => {
    events.push({ actorKind: 'system', actorEmail: null, at: new Date(at), data: {}, ...event })
  }

  return {
    messages,
    events,
    note,
    now: () => new Date(at),
    status: () => status,
    wait: (minutes) => {
      const left = Math.max(0, until.getTime() - at)
      at += Math.max(1000, Math.round(Math.min(minutes * 60_000, left / 2) / 1000) * 1000)
    },
    say: (message) => {
      messages.push({
        key: `${key}-m${String(messages.length + 1)}`,
        sentAt: new Date(at),
        isDraft: false,
        article: null,
        ...message,
      })
    },
    move: (to, by) => {
      const check = canMove(status, to)
      if (!check.isLegal) throw new Error(`${key}: ${check.reason}`)
      note({
        kind: 'moved',
        actorKind: by === null ? 'system' : 'staff',
        actorEmail: by,
        data: { from: status, to },
      })
      status = to
    },
  }
}
