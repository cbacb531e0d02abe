import { say } from '../lib/say'
import { bareInsert } from './bareInsert'
import { hammer, type Hammered } from './hammer'
import { benchMessage } from './messages'
import type { Stack } from './startStack'
import { cells, ms, summaryHead, type Summary } from './summarise'
import type { DatabaseKind, SectionResult } from './types'

export type FormFigures = {
  readonly bare: Summary & { readonly perSecond: number }
  readonly databaseVersion: string
  readonly form: Hammered
  readonly kind: DatabaseKind
  readonly refused: Hammered
}

const connections = 50

/** Loads the web form at 50 connections, and, in the same run, what it is compared with. */
export const measureForm = async (stack: Stack): Promise<FormFigures> => {
  const url = `${stack.url}/support/submit`
  const load = { connections, url }
  const bodyOf = (index: number): string => {
    const { subject, text } = benchMessage(index)

    return JSON.stringify({
      email: `form.${String(index)}@load.example`,
      message: text,
      name: `Customer ${String(index)}`,
      subject,
    })
  }
  say(`  warming up, then ${String(connections)} connections on the web form (${stack.kind})`)
  const warmUp = (index: number): string => bodyOf(1_000_000 + index)
  await hammer({ ...load, bodyOf: warmUp, expect: 202, most: 300, seconds: 5 })
  const refused = await hammer({
    ...load,
    bodyOf: () => '{}',
    expect: 422,
    most: 20_000,
    seconds: 5,
  })
  const bare = await bareInsert({
    clients: connections,
    databaseUrl: stack.databaseUrl,
    seconds: 5,
  })
  const form = await hammer({ ...load, bodyOf, expect: 202, most: 10_000, seconds: 20 })

  return { bare, databaseVersion: stack.databaseVersion, form, kind: stack.kind, refused }
}

/** The section of the page. */
export const formSection = (all: readonly FormFigures[]): SectionResult => ({
  checks: all.map(({ form, kind }) => ({
    database: kind,
    name: `web form accepted, p95 at ${String(connections)} concurrent`,
    target: 300,
    unit: 'ms',
    value: form.p95,
  })),
  databases: all.map(({ databaseVersion }) => databaseVersion),
  gaps: all
    .filter(({ form }) => form.failed > 0)
    .map(
      ({ form, kind }) => `Web form, ${kind}: ${String(form.failed)} requests were not accepted.`,
    ),
  id: 'form',
  method: [
    `autocannon, ${String(connections)} connections, each sending the next form as soon as the last one is accepted, ` +
      'for 20 s (at most 10,000), after a warm-up. Production build; the worker works on what comes in at the same ' +
      'time; load generator, web, worker and database share the machine. `POST /support/submit` answers 202 after ' +
      'its transaction is committed: rate limits counted, message stored, audit entry written, job queued.',
    'Baselines of the same run: the same route refusing an empty form (Next without the database), and bare ' +
      'single-row inserts by 50 clients. The ratio is form p95 ÷ (refused p95 + bare insert p95).',
  ],
  tables: [
    {
      head: ['database', 'what', ...summaryHead, 'per second', 'failed'],
      rows: all.flatMap(({ bare, form, kind, refused }) => [
        [kind, '**form accepted**', ...cells(form), form.perSecond.toFixed(0), String(form.failed)],
        [
          kind,
          'form refused',
          ...cells(refused),
          refused.perSecond.toFixed(0),
          String(refused.failed),
        ],
        [kind, 'bare SQL insert', ...cells(bare), bare.perSecond.toFixed(0), '0'],
      ]),
      title: 'Answer times',
    },
    {
      head: ['database', 'form p95 ms', 'refused + bare insert p95 ms', 'ratio'],
      rows: all.map(({ bare, form, kind, refused }) => [
        kind,
        ms(form.p95),
        ms(refused.p95 + bare.p95),
        (form.p95 / Math.max(0.1, refused.p95 + bare.p95)).toFixed(1),
      ]),
      title: 'Against the baseline',
    },
  ],
  title: 'Web form accepted',
})
