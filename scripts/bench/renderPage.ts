import { isMet } from './isMet'
import { sectionIds, type Check, type Section, type Table } from './types'

/** Above this share of the processors used by others, figures are marked as taken on a shared machine. */
const calm = 0.2

const open = '<!-- figures '
const close = ' -->'

/** The whole of docs/benchmarks.md. The data of each section stands behind it as a comment, for the next run. */
export const renderPage = (sections: readonly Section[]): string => {
  const known = sectionIds.flatMap((id) => sections.find((section) => section.id === id) ?? [])

  return `${[
    '# Benchmarks',
    '',
    `Written by \`npm run bench\` (all parts) or \`npm run bench -- ${sectionIds.join('|')}\` (some; the ` +
      'others keep their figures). Machines differ: look at the ratios to the plain baseline of the same run.',
    '',
    '## Promises',
    '',
    ...renderTable({
      head: ['figure', 'database', 'measured', 'target', 'kept'],
      rows: known.flatMap((section) =>
        section.checks.map((check) => [
          check.name,
          check.database,
          `${figure(check)}${isShared(section) ? ' ¹' : ''}`,
          `< ${String(check.target)} ${check.unit}`,
          isMet(check) ? 'yes' : '**no**',
        ]),
      ),
      title: '',
    }),
    ...(known.some(isShared)
      ? [
          '',
          '¹ Taken while other programs used the machine; see the section. A calm machine gives better figures.',
        ]
      : []),
    '',
    '## What falls short',
    '',
    ...shortfalls(known),
    '',
    ...known.flatMap(renderSection),
  ].join('\n')}\n`.replace(/\n+$/, '\n')
}

/** The sections that an earlier run left in the page. */
export const readSections = (page: string): Section[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith(open) && line.endsWith(close))
    .map((line) => JSON.parse(line.slice(open.length, -close.length)) as Section) // we wrote it

/** A table as people read it on a terminal and in the page. */
export const renderTable = ({ head, rows, title }: Table): string[] => {
  const widths = head.map((cell, at) =>
    Math.max(3, cell.length, ...rows.map((row) => row[at]?.length ?? 0)),
  )
  const line = (cells: readonly string[]): string =>
    `| ${widths.map((width, at) => (cells[at] ?? '').padEnd(width)).join(' | ')} |`

  return [
    ...(title === '' ? [] : [`### ${title}`, '']),
    line(head),
    line(widths.map((width) => '-'.repeat(width))),
    ...rows.map(line),
  ]
}

const renderSection = (section: Section): string[] => [
  `## ${section.title}`,
  '',
  `${section.measuredAt.slice(0, 16).replace('T', ' ')} UTC, \`${section.command}\`. ${section.machine}. ` +
    `${section.databases.join('; ')}.`,
  '',
  ...(isShared(section)
    ? [
        `**Shared machine**: other programs used ${percent(section.othersBusy.before)} of the processors right before ` +
          `and ${percent(section.othersBusy.after)} right after this part. The figures are worse than they would be alone.`,
        '',
      ]
    : []),
  ...section.method.flatMap((paragraph) => [paragraph, '']),
  ...section.tables.flatMap((table) => [...renderTable(table), '']),
  // `>` is escaped so that the data cannot end the comment.
  `${open}${JSON.stringify(section).replaceAll('>', '\\u003e')}${close}`,
  '',
]

const shortfalls = (sections: readonly Section[]): string[] => {
  const missing = sectionIds.filter((id) => !sections.some((section) => section.id === id))
  const lines = [
    ...sections.flatMap(({ checks }) =>
      checks
        .filter((check) => !isMet(check))
        .map(
          (check) =>
            `${check.name} (${check.database}): ${figure(check)} instead of less than ${String(check.target)} ${check.unit}.`,
        ),
    ),
    ...sections.flatMap(({ gaps }) => gaps),
    ...missing.map((id) => `Not measured yet: \`npm run bench -- ${id}\`.`),
  ]

  return lines.length === 0 ? ['Nothing that was measured.'] : lines.map((line) => `- ${line}`)
}

const figure = ({ unit, value }: Check): string =>
  value === null
    ? 'too little came through'
    : `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ${unit}`

const isShared = ({ othersBusy }: Section): boolean =>
  Math.max(othersBusy.before, othersBusy.after) > calm

const percent = (share: number): string => `${(share * 100).toFixed(0)} %`
