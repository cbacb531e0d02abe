import { pageTarget, type InboxFigures, type InboxTime } from './measureInbox'
import { cells, summaryHead } from './summarise'
import type { Check, SectionResult } from './types'

/** What people wait for when they open or filter the inbox. Search has no promise yet, but is shown. */
const promised = ['page /desk', 'API cases']

/** The section of the page. */
export const inboxSection = (figures: InboxFigures): SectionResult => {
  const slow = [...figures.http, ...figures.sql].filter(
    ({ name, times }) => times.p95 > pageTarget && !name.startsWith('21 pages'),
  )

  return {
    checks: figures.http
      .filter(({ name }) => promised.includes(name))
      .map(({ as, name, times }): Check => ({
        database: 'native',
        name: `inbox, ${name} as ${as}, p95 at ${figures.cases.toLocaleString('en')} cases`,
        target: pageTarget,
        unit: 'ms',
        value: times.p95,
      })),
    databases: [figures.databaseVersion],
    gaps: [
      ...(slow.length === 0
        ? []
        : [
            `Inbox: above ${String(pageTarget)} ms at p95: ${slow.map(({ as, name, times }) => `${name} as ${as} (${times.p95.toFixed(0)} ms)`).join(', ')}.` +
              (figures.plans.length === 0
                ? ''
                : ` Plans of the statements: ${figures.plans.map((file) => `\`${file}\``).join(', ')}.`),
          ]),
      'Inbox: not measured on the embedded database, which is not meant for a million cases.',
    ],
    id: 'inbox',
    method: [
      `The demo company with ${figures.cases.toLocaleString('en')} cases of three years made by SQL, ` +
        `${figures.active.toLocaleString('en')} of them active, ${figures.messages.toLocaleString('en')} messages on ` +
        'the newest 100,000 and on all active ones; `vacuum (analyze)` before. Each line: 60 times one after the other, ' +
        'after ten that warm up. The analyst sees their departments, the admin everything.',
      'The web server is the production build; times are of whole answers, asked from the same machine.',
    ],
    tables: [
      {
        head: ['as', 'what', ...summaryHead, '× baseline'],
        rows: rowsOf(figures.http),
        title: 'Web server',
      },
      {
        head: ['as', 'what', ...summaryHead, '× baseline'],
        rows: rowsOf(figures.sql),
        title: 'Statements',
      },
    ],
    title: 'Inbox at a million cases',
  }
}

/** The first line is what the others are compared with. */
const rowsOf = (lines: readonly InboxTime[]): string[][] => {
  const baseline = Math.max(0.1, lines[0]?.times.p95 ?? 0)

  return lines.map(({ as, name, times }) => [
    as,
    name,
    ...cells(times),
    `${(times.p95 / baseline).toFixed(1)} ×`,
  ])
}
