import pg from 'pg'

import { say } from '../lib/say'
import { readFlow, type FlowRow } from './readFlow'
import { requestFor } from './requestFor'
import { sendAtRate, type Sent } from './sendAtRate'
import type { Stack } from './startStack'
import { summarise, type Summary } from './summarise'

export type FlowFigures = {
  /** From received to the assistant's decision, whatever it was. */
  readonly decided: Summary
  /** From received to the answer taken by the provider, for messages that got one. */
  readonly handed: Summary
  /** Answered, escalated, drafted, … and how many of each. */
  readonly outcomes: Readonly<Record<string, number>>
  readonly http: Summary
  readonly problems: Sent['problems']
  readonly rate: number
  readonly routed: Summary
  readonly seconds: number
  /** Messages per second that reached the assistant's decision while they kept coming. */
  readonly throughput: number
  /** Messages that had no end when we stopped waiting. */
  readonly unfinished: number
  /** Seconds from the last message until all had an end; null when we stopped waiting. */
  readonly drained: null | number
}

/**
 * Sends own messages at a steady rate through web form and signed WhatsApp webhook, waits until every one has an end,
 * and reads from the rows when each stage was done.
 */
export const measureFlow = async ({
  rate,
  run,
  seconds,
  stack,
  wait,
}: {
  rate: number
  /** Number of this load on this database, 0 to 99. */
  run: number
  seconds: number
  stack: Stack
  /** Seconds to wait for the end of what was sent. */
  wait: number
}): Promise<FlowFigures> => {
  // The stand-in's account is made from the secret of the stack, which the settings module reads when it is loaded.
  Object.assign(process.env, stack.settings)
  const { twilioAccount } = await import('@/lib/twilioAccount')
  const { authToken, from } = twilioAccount()
  say(`  ${String(rate)} messages a second for ${String(seconds)} s (${stack.kind})`)
  const client = new pg.Client({ connectionString: stack.databaseUrl })
  await client.connect()

  try {
    const [clock] = (await client.query<{ now: Date }>('select now()')).rows
    const since = clock?.now ?? new Date()
    const sent = await sendAtRate({
      make: (index) => requestFor({ authToken, from, index, run, url: stack.url }),
      rate,
      seconds,
    })
    const atEnd = await readFlow({ client, since })
    const ended = performance.now()
    let rows = atEnd
    let drained: null | number = null

    while (drained === null && performance.now() - ended < wait * 1000) {
      if (rows.every(isFinished)) {
        drained = (performance.now() - ended) / 1000
      } else {
        await new Promise((resolve) => setTimeout(resolve, 500))
        rows = await readFlow({ client, since })
      }
    }

    return {
      decided: summarise(rows.flatMap(({ decidedMs }) => decidedMs ?? [])),
      drained,
      handed: summarise(rows.flatMap(({ handedMs }) => handedMs ?? [])),
      http: summarise(sent.accepted),
      outcomes: countOutcomes(rows),
      problems: sent.problems,
      rate,
      routed: summarise(rows.flatMap(({ routedMs }) => routedMs ?? [])),
      seconds,
      throughput: atEnd.filter(({ decidedMs }) => decidedMs !== null).length / sent.seconds,
      unfinished: rows.filter((row) => !isFinished(row)).length,
    }
  } finally {
    await client.end()
  }
}

/** Sent, or given to a person: nothing more will happen by itself. */
const isFinished = (row: FlowRow): boolean =>
  row.isRejected || (row.decidedMs !== null && (row.hasAnswer ? row.handedMs !== null : true))

const countOutcomes = (rows: readonly FlowRow[]): Record<string, number> => {
  const counts: Record<string, number> = {}

  for (const { isRejected, outcome } of rows) {
    const name = outcome ?? (isRejected ? 'for review' : 'no end')
    counts[name] = (counts[name] ?? 0) + 1
  }

  return counts
}
