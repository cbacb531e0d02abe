import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { OpenAlert } from './board'

const mostShown = 12

/** Alerts that are not over, the gravest first, then the newest. */
export const findOpenAlerts = async ({ run }: { run: RunSql }): Promise<OpenAlert[]> => {
  const rows = await run<
    Omit<OpenAlert, 'caseNumber' | 'casesHref' | 'openedAt'> & {
      case_number: null | string
      dedupe_key: string
      kind: string
      opened_at: Date | string
    }
  >(sql`
    select a.id, a.title, a.severity, a.status, a.opened_at, a.kind, a.dedupe_key, c.number as case_number
      from alerts a left join cases c on c.id = a.case_id
     where a.status <> 'recovered'
     order by array_position(array['urgent', 'high', 'medium', 'low'], a.severity::text), a.opened_at desc
     limit ${mostShown}`)

  return rows.map(
    ({ case_number: caseNumber, dedupe_key, kind, opened_at: openedAt, ...alert }) => ({
      ...alert,
      caseNumber,
      casesHref: casesHref(kind, dedupe_key.split(':').at(-1) ?? ''),
      openedAt: new Date(openedAt).toISOString(),
    }),
  )
}

/** Alerts about a team end their key with its id (`watchQueues`, `watchTeamSla`). */
const casesHref = (kind: string, teamId: string): null | string => {
  switch (kind) {
    case 'queue':
      return `/desk?${new URLSearchParams({ assignee: 'nobody', team: teamId }).toString()}`
    case 'sla':
      return `/desk?${new URLSearchParams({ overdue: '1', team: teamId }).toString()}`
    default:
      return null
  }
}
