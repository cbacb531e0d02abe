import type { FlowFigures } from './measureFlow'
import { megabytes, type ProcessUse } from './processUse'
import { cells, summaryHead } from './summarise'
import type { Check, DatabaseKind, SectionResult } from './types'

export type StackFlow = {
  readonly databaseVersion: string
  /** Bare single-row inserts, one client: milliseconds, 95th percentile. */
  readonly bareP95: number
  readonly idle: Readonly<Record<string, ProcessUse>>
  readonly kind: DatabaseKind
  readonly loads: readonly FlowFigures[]
  /** Highest memory, and processor time spent, over all loads. */
  readonly loaded: Readonly<Record<string, ProcessUse>>
}

export const routedTarget = 2000
export const handedTarget = 3000

/** True when the database keeps up at this rate: nothing lost, nothing left, both promises kept. */
export const isSustained = (load: FlowFigures): boolean =>
  load.unfinished === 0 &&
  Object.keys(load.problems).length === 0 &&
  load.routed.count > 0 &&
  load.routed.p95 < routedTarget &&
  load.handed.p95 < handedTarget

/** The section of the page. */
export const flowSection = (stacks: readonly StackFlow[]): SectionResult => ({
  checks: stacks.flatMap(checksOf),
  databases: stacks.map(({ databaseVersion }) => databaseVersion),
  gaps: stacks.flatMap(gapsOf),
  id: 'flow',
  method: [
    'Own messages at a steady rate (sent on time even when answers are late), web form and signed WhatsApp webhook in ' +
      'turn; half of the texts are answered by the demo’s knowledge base, the rest is for people; every tenth is a second ' +
      'message of an earlier customer. Built-in engine, one worker, which also runs the stand-ins that take the ' +
      'providers’ side (Twilio’s REST format, SMTP).',
    'Times are differences of database moments, by message: `inbound_events.received_at` → `routing_decisions.created_at` ' +
      '(routed) → `assistant_runs.created_at` (decided: answer, draft or escalation) → `deliveries.sent_at` of the answer ' +
      '(handed to the channel). "Kept up" is the rate of decisions while messages still came; "drained" is how long the ' +
      'rest took afterwards. The ratio compares with the p95 of a bare SQL insert by one client in the same run.',
    'Memory is resident memory with child processes; of the native server, what the connections of this database hold. ' +
      'Processor time (all loads, the clock’s jobs included, divided by decided messages) does not depend on what else ' +
      'the machine does: rate × time a message, over all processes, must stay below the number of cores.',
  ],
  tables: [
    {
      head: ['database', 'rate', 'what', ...summaryHead, '× bare insert'],
      rows: stacks.flatMap(({ bareP95, kind, loads }) =>
        loads.flatMap((load) => {
          const rate = `${String(load.rate)}/s for ${String(load.seconds)} s`
          const ratio = (value: number): string =>
            `${(value / Math.max(0.1, bareP95)).toFixed(0)} ×`

          return [
            [kind, rate, 'accepted (HTTP)', ...cells(load.http), ratio(load.http.p95)],
            [kind, rate, '**received → routed**', ...cells(load.routed), ratio(load.routed.p95)],
            [kind, rate, 'received → decided', ...cells(load.decided), ratio(load.decided.p95)],
            [
              kind,
              rate,
              '**received → answer handed over**',
              ...cells(load.handed),
              ratio(load.handed.p95),
            ],
          ]
        }),
      ),
      title: 'Times',
    },
    {
      head: ['database', 'rate', 'sustained', 'kept up', 'drained after', 'no end', 'ends'],
      rows: stacks.flatMap(({ kind, loads }) =>
        loads.map((load) => [
          kind,
          `${String(load.rate)}/s`,
          isSustained(load) ? 'yes' : 'no',
          `${load.throughput.toFixed(1)}/s`,
          load.drained === null ? 'not waited for' : `${load.drained.toFixed(1)} s`,
          String(load.unfinished),
          Object.entries(load.outcomes)
            .map(([name, count]) => `${name} ${String(count)}`)
            .join(', '),
        ]),
      ),
      title: 'Rates',
    },
    {
      head: [
        'database',
        'process',
        'memory idle',
        'highest under load',
        'processor time a message',
      ],
      rows: stacks.flatMap(({ idle, kind, loaded, loads }) =>
        Object.keys(loaded).map((name) => [
          kind,
          name,
          megabytes(idle[name]?.memory),
          megabytes(loaded[name]?.memory),
          perMessage(loaded[name]?.cpuSeconds, loads),
        ]),
      ),
      title: 'Processes',
    },
  ],
  title: 'From received to routed and answered; memory',
})

/** Spread over messages that were decided. With a backlog the work on the others is in it too: an upper bound. */
const perMessage = (
  cpuSeconds: null | number | undefined,
  loads: readonly FlowFigures[],
): string => {
  const decided = loads.reduce((sum, { decided: { count } }) => sum + count, 0)

  return cpuSeconds === null || cpuSeconds === undefined || decided === 0
    ? '—'
    : `${loads.some(({ unfinished }) => unfinished > 0) ? '< ' : ''}${((cpuSeconds * 1000) / decided).toFixed(0)} ms`
}

/** Native must hold the promise at 20/s. The embedded database is judged at the highest rate that was tried. */
const checksOf = ({ kind, loads }: StackFlow): Check[] => {
  const load = loads.find(({ rate }) => rate === 20) ?? loads.at(-1)

  return load === undefined
    ? []
    : [
        {
          database: kind,
          name: `received → routed, p95 at ${String(load.rate)}/s`,
          target: routedTarget,
          unit: 'ms',
          value: trusted(load, load.routed.p95),
        },
        {
          database: kind,
          name: `received → answer handed over, p95 at ${String(load.rate)}/s`,
          target: handedTarget,
          unit: 'ms',
          value: trusted(load, load.handed.p95),
        },
      ]
}

/** A percentile over the messages that came through flatters when 5 % did not. */
const trusted = (load: FlowFigures, value: number): null | number =>
  load.unfinished > load.rate * load.seconds * 0.05 || load.routed.count === 0 ? null : value

const gapsOf = ({ kind, loads }: StackFlow): string[] => {
  const best = loads.filter(isSustained).map(({ rate }) => rate)
  const lost = loads.filter(({ problems }) => Object.keys(problems).length > 0)

  return [
    ...(loads.every(isSustained)
      ? []
      : [
          best.length === 0
            ? `Flow, ${kind}: none of the tried rates was sustained (lowest ${String(Math.min(...loads.map(({ rate }) => rate)))}/s).`
            : `Flow, ${kind}: ${String(Math.max(...best))} messages a second are sustained, more are not.`,
        ]),
    ...lost.map(
      ({ problems, rate }) =>
        `Flow, ${kind} at ${String(rate)}/s: not accepted: ${Object.entries(problems)
          .map(([what, count]) => `${what} ${String(count)} times`)
          .join(', ')}.`,
    ),
  ]
}
