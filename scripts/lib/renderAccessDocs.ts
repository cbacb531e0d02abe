import type { Grant, Subject } from '@/access/matrix'

import { doors, fieldRules, matrix, operations, subjects } from '@/access/matrix'
import { collections } from '@/collections'

const symbols: Readonly<Record<Grant, string>> = {
  '-': '·',
  all: '●',
  department: '◐',
  own: '○',
  public: '◇',
  scope: '▣',
}

const meanings: Readonly<Record<Grant, string>> = {
  '-': 'nothing',
  all: 'every row',
  department: 'rows of the departments the person belongs to, and rows of cases assigned to them',
  own: 'rows about this very person; on create the new row becomes theirs',
  public: 'published rows meant for everybody',
  scope: 'every row, if the API client holds the scope `<collection>:read` or `<collection>:write`',
}

const names: Readonly<Record<Subject, string>> = {
  admin: 'Admin',
  analyst: 'Analyst',
  'api-client': 'API client',
  auditor: 'Auditor',
  customer: 'Customer',
  'cx-manager': 'CX manager',
  engineer: 'Engineer',
  nobody: 'Nobody',
}

/** The text of `docs/access.md`, made from `src/access/matrix.ts`. Needs a pass of Prettier to be final. */
export const renderAccessDocs = (): string =>
  [
    '# Who may do what',
    'Made from `src/access/matrix.ts` by `npm run generate`: change the table there, never here. The access functions of all collections come from the same table, and `tests/int/access` tries every cell of it through REST.',
    '## How to read it',
    table([
      ['Sign', 'Grant', 'Reaches'],
      ...(Object.keys(symbols) as Grant[]).map((grant) => [
        symbols[grant],
        grant === '-' ? 'none' : grant,
        meanings[grant],
      ]),
    ]),
    `Each cell has four signs: **${operations.join('**, **')}**. A dash means none of the four. An Analyst with \`· ◐ · ·\` reads rows of their departments and writes none. Staff accounts that were switched off, blocked customers and API clients that were switched off or have expired are nobody.`,
    'Old versions of a row are for those who read it by ● or ▣; restoring one is an update. Only an Admin unlocks accounts. Only active staff enter the admin panel.',
    ...groups().flatMap(([group, slugs]) => [
      `## ${group}`,
      table([
        ['Collection', ...subjects.map((subject) => names[subject])],
        ...slugs.map((slug) => [`\`${slug}\``, ...subjects.map((subject) => cell(slug, subject))]),
      ]),
    ]),
    '## Fields',
    'A field that is not listed follows its collection. Those named here keep the right as far as they reach the row; everybody else does not see the field, or what they send for it is dropped (a password: refused).',
    table([
      ['Field', 'Read by', 'Written by'],
      ...Object.entries(fieldRules).flatMap(([slug, fields]) =>
        Object.entries(fields).map(([field, { read, write }]) => [
          `\`${slug}.${field}\``,
          who(read),
          who(write),
        ]),
      ),
    ]),
    '## Doors',
    'What people and API clients do to cases and the product beyond plain records. Cases and messages change through these only. An API client needs `cases:write` for the doors of a case and `kpi:read` for KPIs.',
    table([
      ['Door', ...subjects.map((subject) => names[subject])],
      ...Object.entries(doors).map(([door, grants]) => [
        `\`${door}\``,
        ...subjects.map((subject) => symbols[grants[subject]]),
      ]),
    ]),
  ].join('\n\n')

type Slug = keyof typeof matrix

const cell = (slug: Slug, subject: Subject): string => {
  const signs = operations.map((operation) => symbols[matrix[slug][operation][subject]])

  return signs.every((sign) => sign === symbols['-']) ? '–' : signs.join(' ')
}

const who = (allowed: readonly Subject[] | undefined): string =>
  allowed === undefined
    ? 'as the collection'
    : allowed.length === 0
      ? 'nobody'
      : allowed.map((subject) => names[subject]).join(', ')

/** Collections by the group in which the admin shows them, in its order. */
const groups = (): [string, Slug[]][] => {
  const found = new Map<string, Slug[]>()

  for (const { admin, slug } of collections) {
    const group = typeof admin?.group === 'string' ? admin.group : 'Other'
    found.set(group, [...(found.get(group) ?? []), slug as Slug])
  }

  return [...found]
}

const table = ([head = [], ...rows]: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
