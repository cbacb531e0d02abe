import { readFileSync } from 'node:fs'

import { format } from 'prettier'
import { describe, expect, test } from 'vitest'

import type { Subject } from '@/access/matrix'

import { doors, fieldRules, matrix, operations, subjects } from '@/access/matrix'
import { collections } from '@/collections'
import { slugs } from '@/contracts/slugs'

import { renderAccessDocs } from '../../scripts/lib/renderAccessDocs'

test('docs/access.md says what the matrix says (else: npm run generate)', async () => {
  const wanted = await format(renderAccessDocs(), { parser: 'markdown', printWidth: 100 })

  expect(readFileSync('docs/access.md', 'utf8')).toBe(wanted)
})

describe('Z01: nothing is left to a default', () => {
  test('every collection has its rows in the matrix, and every row its collection', () => {
    const listed = collections.map(({ slug }) => slug).sort()

    expect(listed).toEqual(Object.keys(matrix).sort())
    expect(listed).toEqual([...Object.values(slugs)].sort())
  })

  test.each(collections.map((collection) => [collection.slug, collection] as const))(
    '%s decides every operation itself',
    (_, { access = {} }) => {
      expect(
        ['admin', 'create', 'delete', 'read', 'readVersions', 'unlock', 'update'].filter(
          (operation) => !(operation in access),
        ),
      ).toEqual([])
    },
  )

  test('every field with a rule exists and carries it', () => {
    const missing = Object.entries(fieldRules).flatMap(([slug, fields]) =>
      Object.keys(fields)
        .filter((name) => name !== 'password')
        .filter((name) => {
          const field = collections
            .find((collection) => collection.slug === slug)
            ?.fields.find((one) => 'name' in one && one.name === name)

          return field === undefined || !('access' in field)
        })
        .map((name) => `${slug}.${name}`),
    )

    expect(missing).toEqual([])
  })
})

/** The sentences of requirement O1, so that a slip in the matrix does not become the expectation. */
describe('O1: what the matrix must say whatever else changes', () => {
  type Slug = keyof typeof matrix
  const all = Object.keys(matrix) as Slug[]
  const grants = (slug: Slug, subject: Subject): string[] =>
    operations.map((operation) => matrix[slug][operation][subject])
  const may = (subject: Subject, operation: (typeof operations)[number]): string[] =>
    all.filter((slug) => (matrix[slug][operation][subject] as string) !== '-')

  test('an Auditor reads everything, except other people’s notifications', () => {
    expect(all.filter((slug) => matrix[slug].read.auditor !== 'all')).toEqual(['notifications'])
  })

  test('an Auditor changes nothing but their own account', () => {
    expect([may('auditor', 'create'), may('auditor', 'delete')]).toEqual([[], []])
    expect(may('auditor', 'update')).toEqual(['staff'])
    expect(matrix.staff.update.auditor).toBe('own')
    expect(
      Object.entries(doors)
        .filter(([, grant]) => grant.auditor !== '-')
        .map(([door]) => door)
        .sort(),
    ).toEqual([
      'assistant.read',
      'audit.read',
      'case.open-desk',
      'kpi.read',
      'stream.listen',
      'triage.read',
    ])
  })

  test('only an Admin manages users and API clients', () => {
    for (const slug of ['staff', 'agent-profiles', 'api-clients'] as const) {
      for (const operation of ['create', 'delete'] as const) {
        expect(
          subjects.filter((subject) => (matrix[slug][operation][subject] as string) !== '-'),
        ).toEqual(['admin'])
      }
    }

    expect(fieldRules.staff).toMatchObject({
      email: { write: ['admin'] },
      isActive: { write: ['admin'] },
      role: { write: ['admin'] },
    })
  })

  test('only Auditor and Admin read audit entries, and nobody writes them', () => {
    expect(
      subjects.filter((subject) => grants('audit-entries', subject).join('') !== '----'),
    ).toEqual(['auditor', 'admin'])
    expect(grants('audit-entries', 'admin')).toEqual(['-', 'all', '-', '-'])
  })

  test('an Analyst sees cases, their parts and KPIs of their departments only', () => {
    for (const slug of [
      ...(['cases', 'messages', 'attachments', 'case-events', 'deliveries', 'feedback'] as const),
      ...(['triage-results', 'routing-decisions', 'assistant-runs', 'kpi-values'] as const),
    ]) {
      expect([slug, matrix[slug].read.analyst]).toEqual([slug, 'department'])
    }
  })

  test('an Engineer works on cases and diagnostics and manages no people', () => {
    expect(doors['case.edit'].engineer).toBe('all')
    expect(matrix['inbound-events'].read.engineer).toBe('all')
    expect(grants('customers', 'engineer')).toEqual(['-', 'all', '-', '-'])
    expect(matrix.staff.create.engineer).toBe('-')
  })

  test('a customer experience manager reads all KPIs, edits thresholds and may override routing', () => {
    expect(matrix['kpi-values'].read['cx-manager']).toBe('all')
    expect(matrix.thresholds.update['cx-manager']).toBe('all')
    expect(doors['routing.override']['cx-manager']).toBe('all')
    expect(matrix['audit-entries'].read['cx-manager']).toBe('-')
  })

  test('nobody may nothing but read public articles', () => {
    expect(may('nobody', 'read')).toEqual(['articles'])
    expect(matrix.articles.read.nobody).toBe('public')
    expect([may('nobody', 'create'), may('nobody', 'update'), may('nobody', 'delete')]).toEqual([
      [],
      [],
      [],
    ])
    expect(Object.values(doors).filter(({ nobody }) => nobody !== '-')).toEqual([])
  })

  test('a customer sees what is theirs and uses no door of staff', () => {
    expect(all.filter((slug) => (matrix[slug].read.customer as string) === 'all')).toEqual([])
    expect([may('customer', 'create'), may('customer', 'delete')]).toEqual([[], []])
    expect(may('customer', 'update')).toEqual(['customers'])
    expect(Object.values(doors).filter(({ customer }) => customer !== '-')).toEqual([])
  })
})
