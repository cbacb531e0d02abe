import type { Payload, PayloadRequest } from 'payload'

import type { Clock } from '@/contracts/ports/clock'
import type { BusinessCalendar } from '@/domain/sla/calendar'
import type { SlaPolicy } from '@/domain/sla/slaTargets'
import type { Priority } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import { calendarOf } from '@/domain/sla/calendarOf'
import { dueState } from '@/domain/sla/dueState'
import { slaTargets } from '@/domain/sla/slaTargets'
import { inTransaction } from '@/lib/inTransaction'
import { logger } from '@/lib/logger'
import { sql, sqlIn, sqlOn } from '@/lib/sql'

import { systemActor } from '../cases/actor'
import { lockCase } from '../cases/caseRow'
import { escalateCase } from '../cases/escalateCase'
import { moveCase } from '../cases/moveCase'
import { notify } from '../cases/notify'
import { writeCase } from '../cases/writeCase'
import { watchQueues } from './watchQueues'
import { watchTeamSla } from './watchTeamSla'

/** What is due later cannot be in its warning share yet, weekends and holidays included. */
const horizonDays = 6
const perRun = 200
/** A promise broken by this share of its minutes goes up to the best person of the team. */
const escalateAtPercent = 150

const promises = {
  'first-response': { key: 'firstResponse', words: 'first answer' },
  'next-response': { key: 'nextResponse', words: 'next answer' },
  resolution: { key: 'resolution', words: 'solution' },
} as const
type Promised = keyof typeof promises

type Due = {
  caseId: string
  dueAt: Date
  isWarned: boolean
  isBreachTold: boolean
  calendar: BusinessCalendar
  minutes: number
  promise: Promised
  warnAtPercent: number
}

export type SlaOutcome = { breached: number; escalated: number; kind: 'watched'; warned: number }

/**
 * Tells before a promise to a customer breaks, and when it did (requirement J4): a line in the case, the assignee, the
 * leads of the team; a high or urgent case whose promise stays broken is escalated. Each is told once per due moment.
 * Clocks that stand still are left alone. At the end each team has one alert as long as it has broken promises (E5).
 */
export const watchSla = async ({
  clock,
  payload,
}: {
  clock: Clock
  payload: Payload
}): Promise<SlaOutcome> => {
  const now = clock()
  const counts = { breached: 0, escalated: 0, warned: 0 }

  for (const due of await findDue({ now, run: sqlOn(payload) })) {
    const state = dueState({ ...due, now })
    const kind =
      state === 'breached' && !due.isBreachTold
        ? 'breached'
        : state === 'warning' && !due.isWarned
          ? 'warned'
          : null

    try {
      if (kind !== null) {
        const isTold = await inTransaction({
          payload,
          work: (req) => tell({ due, kind, now, req }),
        })
        counts[kind] += Number(isTold)
      } else if (isLongBroken({ due, now })) {
        const isDone = await inTransaction({ payload, work: (req) => escalate({ due, now, req }) })
        counts.escalated += Number(isDone)
      }
    } catch (error) {
      // A transaction each: one case that fails holds up no other.
      logger.error({ caseId: due.caseId, err: error, msg: 'A due case could not be told of' })
    }
  }

  await inTransaction({ payload, work: (req) => watchTeamSla({ now, req }) })
  await inTransaction({ payload, work: (req) => watchQueues({ now, req }) })

  return { ...counts, kind: 'watched' }
}

/** Only within a day after: what is older was told of long ago, and escalating it now would surprise everybody. */
const isLongBroken = ({ due, now }: { due: Due; now: Date }): boolean => {
  const late = (now.getTime() - due.dueAt.getTime()) / 60_000

  return late >= (due.minutes * (escalateAtPercent - 100)) / 100 && late < 1440
}

const findDue = async ({ now, run }: { now: Date; run: RunSql }): Promise<Due[]> => {
  const until = new Date(now.getTime() + horizonDays * 86_400_000).toISOString()
  const dayAgo = new Date(now.getTime() - 86_400_000).toISOString()
  const rows = await run<{
    due_at: Date | string
    holidays: null | string[]
    hours: BusinessCalendar['hours'] | null
    id: string
    is_breach_told: boolean
    is_warned: boolean
    policy_id: string
    policy_name: string
    priority: Priority
    promise: Promised
    targets: SlaPolicy['targets']
    tier: null | string
    timezone: null | string
    warn_at_percent: null | number
  }>(sql`
    with open_promises as (
      select c.id, c.priority, c.status, c.customer_id, c.sla_policy_id, d.promise, d.due_at,
             exists (${told('sla-warned')}) as is_warned, exists (${told('sla-breached')}) as is_breach_told
        from cases c
        cross join lateral (values
          ('first-response', case when c.first_responded_at is null then c.first_response_due_at end),
          ('next-response', c.next_response_due_at),
          ('resolution', c.resolution_due_at)) as d (promise, due_at)
       where c.status in ('new', 'open', 'escalated', 'pending-data') and d.due_at < ${until})
    select o.id, o.priority, o.promise, o.due_at, o.is_warned, o.is_breach_told, u.tier,
           p.id as policy_id, p.name as policy_name, p.targets, p.warn_at_percent::float8 as warn_at_percent,
           h.timezone, h.hours, h.holidays
      from open_promises o
      join customers u on u.id = o.customer_id
      join sla_policies p on p.id = o.sla_policy_id
      left join business_hours h on h.id = p.business_hours_id
     where (not o.is_warned and o.due_at >= ${now.toISOString()})
        or (not o.is_breach_told and o.due_at < ${now.toISOString()})
        or (o.due_at between ${dayAgo} and ${now.toISOString()}
            and o.priority in ('high', 'urgent') and o.status in ('new', 'open'))
     order by o.due_at limit ${perRun}`)

  return rows.flatMap((row): Due[] => {
    const policy = { id: row.policy_id, name: row.policy_name, targets: row.targets }
    const minutes = slaTargets({ policy, priority: row.priority, tier: row.tier })[
      promises[row.promise].key
    ]

    return minutes === null
      ? []
      : [
          {
            calendar: calendarOf(row),
            caseId: row.id,
            dueAt: new Date(row.due_at),
            isBreachTold: row.is_breach_told,
            isWarned: row.is_warned,
            minutes,
            promise: row.promise,
            warnAtPercent: row.warn_at_percent ?? 80,
          },
        ]
  })
}

const told = (kind: 'sla-breached' | 'sla-warned'): ReturnType<typeof sql> => sql`
  select 1 from case_events e where e.case_id = c.id and e.kind = ${kind}
     and e.data ->> 'promise' = d.promise and (e.data ->> 'dueAt')::timestamptz = d.due_at`

/** False when the promise was kept, moved or told of meanwhile. */
const tell = async ({
  due,
  kind,
  now,
  req,
}: {
  due: Due
  kind: 'breached' | 'warned'
  now: Date
  req: PayloadRequest
}): Promise<boolean> => {
  const current = await lockCase({ actor: systemActor, caseId: due.caseId, req })
  const run = await sqlIn(req)
  const [still] = await run(sql`
    select 1 from cases c
     where c.id = ${due.caseId} and c.status in ('new', 'open', 'escalated', 'pending-data')
       and ${due.dueAt.toISOString()}::timestamptz = case ${due.promise}::text
         when 'first-response' then case when c.first_responded_at is null then c.first_response_due_at end
         when 'next-response' then c.next_response_due_at else c.resolution_due_at end
       and not exists (select 1 from case_events e where e.case_id = c.id and e.kind = ${`sla-${kind}`}
         and e.data ->> 'promise' = ${due.promise}
         and (e.data ->> 'dueAt')::timestamptz = ${due.dueAt.toISOString()}::timestamptz)`)

  if (current === null || still === undefined) {
    return false
  }

  const { words } = promises[due.promise]
  const dueAt = due.dueAt.toISOString()
  await writeCase({
    action: `sla-${kind}`,
    actor: systemActor,
    case: current,
    data: { dueAt, promise: due.promise },
    events: ['case.changed'],
    now,
    req,
    set: {},
  })
  const leads = await run<{ staff_id: string }>(sql`
    select distinct m.staff_id from team_members m join staff s on s.id = m.staff_id and s.is_active
     where m.team_id = ${current.teamId} and m.is_lead`)
  const people = new Set([
    ...(current.assigneeId === null ? [] : [current.assigneeId]),
    // A warning is for whoever can still act; without an assignee that is the lead.
    ...(kind === 'breached' || current.assigneeId === null
      ? leads.map(({ staff_id }) => staff_id)
      : []),
  ])

  for (const recipientId of people) {
    await notify({
      body: current.subject,
      caseId: current.id,
      dedupeKey: `sla-${kind}:${current.id}:${due.promise}:${dueAt}:${recipientId}`,
      departmentId: current.departmentId,
      kind: `sla-${kind}`,
      now,
      recipientId,
      req,
      title:
        kind === 'warned'
          ? `${current.number}: the ${words} is due soon`
          : `${current.number}: the promised ${words} is overdue`,
    })
  }

  return true
}

const escalate = async ({
  due,
  now,
  req,
}: {
  due: Due
  now: Date
  req: PayloadRequest
}): Promise<boolean> => {
  const run = await sqlIn(req)
  const [row] = await run<{ assignee_id: null | string; message_id: string; team_key: string }>(sql`
    select c.assignee_id, t.key as team_key, (select m.id from messages m where m.case_id = c.id and m.direction = 'inbound'
             order by m.created_at desc, m.id desc limit 1) as message_id
      from cases c join teams t on t.id = c.team_id
     where c.id = ${due.caseId} and c.status in ('new', 'open') for update of c`)

  if (row === undefined) {
    return false
  }

  const reason = `The promised ${promises[due.promise].words} is overdue by more than half of its time.`

  // Whoever has it keeps it: at night nobody else could take it, and a queue would make it later still.
  if (row.assignee_id !== null) {
    const { kind } = await moveCase({
      actor: systemActor,
      caseId: due.caseId,
      now,
      reason,
      req,
      to: 'escalated',
    })

    return kind === 'moved'
  }

  const { kind } = await escalateCase({
    actor: systemActor,
    caseId: due.caseId,
    flags: [],
    messageId: row.message_id,
    now,
    reason,
    req,
    severity: 'high',
    summary: reason,
    teamKey: row.team_key,
  })

  return kind === 'escalated'
}
