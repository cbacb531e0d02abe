import { megabytes } from '../processUse'
import { cells, ms, summaryHead } from '../summarise'
import type { Check, SectionResult } from '../types'
import { longCaseMessages } from './longCases'
import type { BrowserTime, WorkspaceFigures } from './types'

/** What is promised of each figure, in milliseconds, by the beginning of its name. */
const targets: readonly (readonly [string, number])[] = [
  ['open the inbox', 1000],
  ['open a case', 300],
  ['next case', 150],
  ['send an answer', 100],
  ['change of another agent', 1000],
  ['interaction to next paint', 100],
  ['search, rare', 200],
  ['search, common', 400],
]
const scriptTarget = 350
const promisedCases = 1_000_000

/** The section of the page. */
export const workspaceSection = (figures: WorkspaceFigures): SectionResult => {
  const { bulk, cases, scripts, streams } = figures
  const at = ` at ${cases.toLocaleString('en')} cases`

  return {
    checks: [
      ...[...figures.browser, ...figures.search].map((time) => checkOf(time, at)),
      { ...check('desk, all its script, compressed', scriptTarget, kB(scripts.desk)), unit: 'kB' },
      { ...check('desk, its script on admin pages', 1, kB(scripts.onAdmin)), unit: 'kB' },
      check(
        `desk, event to all of ${String(streams.connections)} open streams, p95`,
        1000,
        streams.missed === 0 ? streams.latencyOfAll.p95 : null,
      ),
    ],
    databases: [figures.databaseVersion],
    gaps: [
      ...(cases < promisedCases
        ? [`Workspace: measured with ${cases.toLocaleString('en')} cases instead of a million.`]
        : []),
      ...(streams.missed === 0
        ? []
        : [`Workspace: ${String(streams.missed)} readings of a live event did not come.`]),
      ...(bulk.failed === 0
        ? []
        : [`Workspace: ${String(bulk.failed)} cases of a change of many failed.`]),
    ],
    id: 'workspace',
    method: [
      `The demo company with ${cases.toLocaleString('en')} cases as for the inbox, ten of them with ${String(longCaseMessages)} ` +
        'messages. Production build, web, worker, database and browser on the same machine. Times are taken by the page: from ' +
        'the key or click, as the browser stamped it, to the first picture that shows the result. A second passes ' +
        'before each, as for somebody who looks. Opened cases were not read ahead; next cases were, meanwhile. Interaction to next paint: the longest event of each ' +
        'interaction while one moves, opens, types, filters and searches; what takes less than 16 ms counts as 16.',
      'Script: every place and dialog of the desk opened, a text written with others; bytes as this browser was sent them. On ' +
        'admin pages: what the dashboard and two lists load of it, told apart by the phrases in it: code of the desk, and ' +
        'libraries that the panel needs without a desk as well.',
      `Live: ${String(streams.connections)} agents with one stream each on one web server; a colleague writes ` +
        `notes. All at once: until the last of them had it. Bulk: a priority, in the requests that the desk makes.`,
    ],
    tables: [
      {
        head: ['what', ...summaryHead],
        rows: [...figures.browser, ...figures.search].map(({ name, times }) => [
          name,
          ...cells(times),
        ]),
        title: 'Waiting',
      },
      {
        head: ['script', 'kB'],
        rows: [
          [`all of the desk, ${String(scripts.files)} files`, kB(scripts.desk).toFixed(0)],
          ['of it, also loaded by admin pages', kB(scripts.shared).toFixed(0)],
          [
            'of that, libraries that the editor of the panel has too',
            kB(scripts.libraries).toFixed(1),
          ],
          ['of that, files with code of the desk', kB(scripts.onAdmin).toFixed(1)],
        ],
        title: 'Script',
      },
      {
        head: [
          'streams',
          'memory',
          'one processor, idle',
          'to each p50 / p95 ms',
          'to all p50 / p95 ms',
        ],
        rows: [
          [
            String(streams.connections),
            `+${megabytes(streams.memory)}`,
            streams.idleShare === null ? '—' : `${(streams.idleShare * 100).toFixed(0)} %`,
            `${ms(streams.latency.p50)} / ${ms(streams.latency.p95)}`,
            `${ms(streams.latencyOfAll.p50)} / ${ms(streams.latencyOfAll.p95)}`,
          ],
        ],
        title: 'Live streams on one process',
      },
      {
        head: ['cases', 'changed', 'failed', 'took', 'cases a second'],
        rows: [
          [
            bulk.cases.toLocaleString('en'),
            bulk.changed.toLocaleString('en'),
            String(bulk.failed),
            `${bulk.seconds.toFixed(0)} s`,
            (bulk.cases / Math.max(0.001, bulk.seconds)).toFixed(0),
          ],
        ],
        title: 'Change of many cases',
      },
    ],
    title: 'The workspace',
  }
}

const checkOf = ({ name, times }: BrowserTime, at: string): Check => {
  const target = targets.find(([beginning]) => name.startsWith(beginning))?.[1] ?? 1000

  return check(`desk, ${name}, p95${at}`, target, times.count === 0 ? null : times.p95)
}

const check = (name: string, target: number, value: null | number): Check => ({
  database: 'native',
  name,
  target,
  unit: 'ms',
  value,
})

const kB = (bytes: number): number => bytes / 1000
