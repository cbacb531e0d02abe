import pg from 'pg'

import { sqlOnPool } from '@/lib/sqlOnPool'
import type { DeskScope } from '@/queries/desk/scope'

import { say, step } from '../lib/say'
import { explainSlow } from './explainSlow'
import { fillCases } from './fillCases'
import { inboxQueries } from './inboxQueries'
import { emailOf, signIn } from './signIn'
import { startStack, type Stack } from './startStack'
import { summarise, type Summary } from './summarise'

export type InboxTime = {
  /** As whom it was asked. */
  readonly as: string
  readonly name: string
  readonly times: Summary
}

export type InboxFigures = {
  readonly cases: number
  readonly active: number
  readonly databaseVersion: string
  readonly http: readonly InboxTime[]
  readonly messages: number
  readonly plans: readonly string[]
  readonly sql: readonly InboxTime[]
}

/** The promise is over many cases: fewer than these say nothing. */
const cases = 1_000_000
/** Target of a page, in milliseconds; a statement above it gets its plan written down. */
export const pageTarget = 100

const rounds = 60

/** Fills a native database with a million cases and asks for the inbox: by statement, by API, and as a page. */
export const measureInbox = async (nativeUrl: string): Promise<InboxFigures> => {
  const stack = await step('Starting the product on a million cases', () =>
    startStack({
      beforeStart: (databaseUrl) =>
        step(`Making ${cases.toLocaleString('en')} cases`, () =>
          fillCases({ cases, databaseUrl, now: new Date(), recent: cases / 10 }),
        ),
      kind: 'native',
      nativeUrl,
    }),
  )
  const pool = new pg.Pool({ connectionString: stack.databaseUrl, max: 4 })

  try {
    const { rows } = await pool.query<{ active: number; cases: number; messages: number }>(
      `select (select count(*)::int from cases) as cases, (select count(*)::int from messages) as messages,
              (select count(*)::int from cases where status not in ('resolved', 'closed')) as active`,
    )

    return {
      active: rows[0]?.active ?? 0,
      cases: rows[0]?.cases ?? 0,
      databaseVersion: stack.databaseVersion,
      http: await timeHttp(stack),
      messages: rows[0]?.messages ?? 0,
      ...(await timeSql(pool)),
    }
  } finally {
    await pool.end()
    await step('Ending the product on a million cases', stack.stop)
  }
}

const people = ['analyst', 'admin'] as const

const timeSql = async (pool: pg.Pool): Promise<{ plans: string[]; sql: InboxTime[] }> => {
  const run = sqlOnPool(pool)
  const plans: string[] = []
  const times: InboxTime[] = [
    {
      as: '—',
      name: 'baseline: 50 cases by primary key',
      times: await timeOf(() => pool.query('select * from cases order by id desc limit 50')),
    },
  ]

  for (const as of people) {
    const scope = await scopeOf(pool, as)
    say(`  statements as ${as}`)

    for (const query of inboxQueries) {
      const summary = await timeOf(() => query.ask({ run, scope }))
      times.push({ as, name: query.name, times: summary })

      if (summary.p95 > pageTarget) {
        plans.push(await explainSlow({ as, query, run, scope }))
      }
    }
  }

  return { plans, sql: times }
}

const timeHttp = async (stack: Stack): Promise<InboxTime[]> => {
  const refused = await timeOf(() =>
    read(`${stack.url}/support/submit`, { body: '{}', method: 'POST' }),
  )
  const times: InboxTime[] = [
    { as: '—', name: 'baseline: refused web form (Next, no database)', times: refused },
  ]

  for (const as of people) {
    const cookie = await signIn({ email: emailOf(as), url: stack.url })
    // As a browser says it: without this the cookie is not taken.
    const headers = { cookie, 'sec-fetch-site': 'same-origin' }
    say(`  pages as ${as}`)

    for (const [name, path] of [
      ['page /desk', '/desk'],
      ['page /desk, overdue by SLA', '/desk?overdue=1&sort=sla'],
      ['API cases', '/api/desk/cases?limit=50'],
      ['API cases, mine', '/api/desk/cases?limit=50&assignee=me'],
      ['API cases, unassigned', '/api/desk/cases?limit=50&assignee=nobody'],
      ['API counts', '/api/desk/counts'],
    ] as const) {
      const summary = await timeOf(() => read(`${stack.url}${path}`, { headers }))
      times.push({ as, name, times: summary })
    }
  }

  return times
}

/** One after the other, after ten that warm up; whole answers. */
const timeOf = async (work: () => Promise<unknown>): Promise<Summary> => {
  const times: number[] = []

  for (let round = -10; round < rounds; round += 1) {
    const at = performance.now()
    await work()

    if (round >= 0) {
      times.push(performance.now() - at)
    }
    // What takes seconds is known well enough after ten.
    if (round >= 10 && (times[0] ?? 0) > 1000) {
      break
    }
  }

  return summarise(times)
}

const read = async (url: string, options: RequestInit): Promise<void> => {
  const response = await fetch(url, { ...options, redirect: 'manual' })
  await response.arrayBuffer()

  if (response.status !== 200 && response.status !== 422) {
    throw new Error(`${url} answered ${String(response.status)}`)
  }
}

/** The same scope that `access/staffScope` gives this person. */
const scopeOf = async (pool: pg.Pool, role: (typeof people)[number]): Promise<DeskScope> => {
  const { rows } = await pool.query<{ departments: string[]; id: string }>(
    `select s.id, array(select r.departments_id::text from agent_profiles p
                          join agent_profiles_rels r on r.parent_id = p.id where p.staff_id = s.id) as departments
       from staff s where s.email = $1`,
    [emailOf(role)],
  )
  const [person] = rows

  if (person === undefined) {
    throw new Error(`The demo has no ${role}`)
  }

  return {
    all: role !== 'analyst',
    departmentIds: role === 'analyst' ? person.departments : [],
    staffId: person.id,
  }
}
