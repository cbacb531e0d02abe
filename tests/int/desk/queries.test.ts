import type { Payload } from 'payload'

import { getTestPayload } from '@tests/setup/database'
import { beforeAll, describe, expect, test } from 'vitest'

import type { InboxFilters } from '@/contracts/desk'

import { noFilters } from '@/contracts/deskFilters'
import { sqlOn } from '@/lib/sql'
import { countInbox } from '@/queries/desk/countInbox'
import { parseCursor } from '@/queries/desk/cursor'
import { findCaseTarget } from '@/queries/desk/findCaseTarget'
import { findInbox } from '@/queries/desk/findInbox'
import { findReview } from '@/queries/desk/findReview'
import { getCaseDetail } from '@/queries/desk/getCaseDetail'

import type { DeskWorld } from './makeDeskWorld'

import { makeDeskWorld } from './makeDeskWorld'

let payload: Payload
let world: DeskWorld

const everything = (): { all: boolean; departmentIds: string[]; staffId: string } => ({
  all: true,
  departmentIds: [],
  staffId: world.engineer.id,
})
const billingOnly = (): { all: boolean; departmentIds: string[]; staffId: string } => ({
  all: false,
  departmentIds: [world.billing],
  staffId: world.analyst.id,
})
const list = async (
  filters: Partial<InboxFilters>,
  scope = everything(),
  limit = 50,
): Promise<string[]> =>
  (
    await findInbox({
      cursor: null,
      filters: { ...noFilters, ...filters },
      limit,
      run: sqlOn(payload),
      scope,
    })
  ).rows.map((row) => row.subject)

beforeAll(async () => {
  payload = await getTestPayload()
  world = await makeDeskWorld(payload)
  const past = '2026-01-01T00:00:00.000Z'

  await world.makeCase({ subject: 'plain' })
  await world.makeCase({ department: world.sales, subject: 'of sales' })
  await world.makeCase({
    assignee: world.analyst.id,
    department: world.sales,
    subject: 'of sales, mine',
  })
  await world.makeCase({ assignee: world.engineer.id, priority: 'urgent', subject: 'urgent' })
  await world.makeCase({
    customFields: { is_trial: true, plan: 'Team', seats: 12 },
    resolutionDueAt: past,
    subject: 'late',
  })
  await world.makeCase({
    resolutionDueAt: past,
    status: 'pending-customer',
    subject: 'late but not ours',
  })
  await world.makeCase({
    firstRespondedAt: past,
    firstResponseDueAt: past,
    subject: 'answered in time',
  })
  await world.makeCase({ status: 'resolved', subject: 'over, about a Kölsch glass' })
  await world.makeCase({
    dataProblems: [{ field: 'email', problem: 'There is none.', suggestion: null }, 'nonsense'],
    status: 'pending-data',
    subject: 'incomplete',
  })
  const drafted = await world.makeCase({ subject: 'with a draft' })
  await world.makeMessage(drafted.id, { text: 'The invoice number is INV-7788' })
  await world.makeMessage(drafted.id, {
    authorKind: 'assistant',
    direction: 'outbound',
    isDraft: true,
    text: 'Here is your invoice.',
  })
})

describe('H1: the inbox', () => {
  test('shows what is not finished, newest activity first', async () => {
    expect(await list({})).toEqual([
      'with a draft',
      'incomplete',
      'answered in time',
      'late but not ours',
      'late',
      'urgent',
      'of sales, mine',
      'of sales',
      'plain',
    ])
  })

  test('an agent sees their departments and what is assigned to them, nothing else', async () => {
    const seen = await list({}, billingOnly())

    expect(seen).not.toContain('of sales')
    expect(seen).toContain('of sales, mine')
    expect(seen).toHaveLength(8)
  })

  test('an agent without departments sees their own cases', async () => {
    expect(await list({}, { ...billingOnly(), departmentIds: [] })).toEqual(['of sales, mine'])
  })

  test.each([
    ['mine', { assignee: 'me' }, ['of sales, mine']],
    ['high priority', { priorities: ['high', 'urgent'] }, ['urgent']],
    ['overdue, where the clock runs', { isOverdue: true }, ['late']],
    ['needs approval', { needsApproval: true }, ['with a draft']],
    [
      'custom fields of every kind',
      { fields: { is_trial: 'true', plan: 'Team', seats: '12' } },
      ['late'],
    ],
    ['a custom field that nobody has', { fields: { plan: 'Gold' } }, []],
    ['a finished status', { statuses: ['resolved'] }, ['over, about a Kölsch glass']],
  ] satisfies [string, Partial<InboxFilters>, string[]][])(
    'filters: %s',
    async (_, filters, seen) => {
      expect(await list(filters, billingOnly())).toEqual(seen)
    },
  )

  test('the filter "unassigned" never shows what belongs to somebody', async () => {
    const seen = await list({ assignee: 'nobody' }, billingOnly())

    expect(seen).toContain('plain')
    expect(seen).not.toContain('urgent')
    expect(seen).not.toContain('of sales, mine')
  })

  test.each([
    ['the number as people type it', 'cw 20001', ['plain']],
    ['a word of the subject, finished cases too', 'kölsch', ['over, about a Kölsch glass']],
    ['the beginning of a word', 'urg', ['urgent']],
    ['a word of a message', 'INV-7788', ['with a draft']],
    ['nothing', 'zebra', []],
  ])('search finds %s', async (_, q, seen) => {
    expect(await list({ q })).toEqual(seen)
  })

  test('search by customer finds all of their cases, in the scope only', async () => {
    expect(await list({ q: 'harbour.example' })).toHaveLength(10)
    expect(await list({ q: 'Harbour Foods' }, billingOnly())).not.toContain('of sales')
  })

  test.each(["'; drop table cases; --", "a' & b", '%', '\\', '&|!():*', '10427', "o'neill"])(
    'search takes %j as text',
    async (q) => {
      await expect(list({ q })).resolves.toBeInstanceOf(Array)
    },
  )

  test.each(['activity', 'sla'] as const)(
    'pages by %s hold every case once, without gaps',
    async (sort) => {
      const seen: string[] = []
      let after: null | string = null

      do {
        const page = await findInbox({
          cursor: parseCursor(after),
          filters: { ...noFilters, sort },
          limit: 2,
          run: sqlOn(payload),
          scope: billingOnly(),
        })
        seen.push(...page.rows.map((row) => row.subject))
        after = page.next
      } while (after !== null)

      expect(seen).toEqual(await list({ sort }, billingOnly()))
      expect(new Set(seen).size).toBe(8)
    },
  )

  test('sorted by SLA the most overdue comes first, what has no promise last', async () => {
    expect((await list({ sort: 'sla' }))[0]).toBe('late')
  })

  test('the counts are those of the lists', async () => {
    const counts = await countInbox({ run: sqlOn(payload), scope: billingOnly() })

    expect(counts).toEqual({
      all: 8,
      'high-priority': 1,
      mentions: 0,
      mine: 1,
      'needs-approval': 1,
      overdue: 1,
      review: 1,
      snoozed: 0,
      unassigned: 6,
      unread: 0,
    })
  })
})

describe('H4: the case view', () => {
  test('holds messages, the draft last in time, and nothing that was not stored', async () => {
    const run = sqlOn(payload)
    const [row] = (
      await findInbox({
        cursor: null,
        filters: { ...noFilters, needsApproval: true },
        limit: 1,
        run,
        scope: everything(),
      })
    ).rows
    const detail = await getCaseDetail({
      caseId: row?.id ?? '',
      rights: {
        assign: true,
        edit: true,
        move: true,
        note: true,
        override: false,
        reply: true,
        review: true,
      },
      run,
      scope: everything(),
    })

    expect(row?.hasDraft).toBe(true)
    expect(row?.snippet?.text).toBe('The invoice number is INV-7788')
    expect(detail?.messages.map(({ isDraft, text }) => [text, isDraft])).toEqual([
      ['The invoice number is INV-7788', false],
      ['Here is your invoice.', true],
    ])
    expect(detail?.customer.identifiers).toEqual([
      { isVerified: true, kind: 'email', value: 'hanna@harbour.example' },
    ])
    expect(detail?.triage).toBeNull()
    expect(detail?.routing).toBeNull()
  })

  test('previous cases of the customer are those that the agent may see', async () => {
    const run = sqlOn(payload)
    const target = await findCaseTarget({ number: 'CW-20001', run, scope: billingOnly() })
    const detail = await getCaseDetail({
      caseId: target?.id ?? '',
      rights: {
        assign: true,
        edit: true,
        move: true,
        note: true,
        override: false,
        reply: true,
        review: true,
      },
      run,
      scope: billingOnly(),
    })
    const subjects = detail?.customer.previousCases.map(({ subject }) => subject)

    expect(subjects).toContain('of sales, mine')
    expect(subjects).not.toContain('of sales')
  })

  test('a case of another department is as absent as one that does not exist', async () => {
    const find = (number: string) =>
      findCaseTarget({ number, run: sqlOn(payload), scope: billingOnly() })

    expect(await find('CW-20002')).toBeNull()
    expect(await find('CW-99999')).toBeNull()
  })
})

describe('C2: the review queue', () => {
  test('lists cases that wait for data with what is wrong, and passes over what is no problem', async () => {
    const { rows } = await findReview({
      cursor: null,
      limit: 10,
      run: sqlOn(payload),
      scope: billingOnly(),
    })

    expect(rows.map(({ problems, subject }) => [subject, problems])).toEqual([
      ['incomplete', [{ field: 'email', problem: 'There is none.', suggestion: null }]],
    ])
  })
})
