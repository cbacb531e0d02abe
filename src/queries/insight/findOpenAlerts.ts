import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { OpenAlert } from './board'

const mostShown = 12

/** Alerts that are not over, the gravest first, then the newest. */
export const findOpenAlerts = async ({ run }: { run: RunSql }): Promise<OpenAlert[]> => {
  const rows = await run<
    Omit<OpenAlert, 'caseNumber' | 'openedAt'> & {
      case_number: null | string
      opened_at: Date | string
    }
  >(sql`
    select a.id, a.title, a.severity, a.status, a.opened_at, c.number as case_number
      from alerts a left join cases c on c.id = a.case_id
     where a.status <> 'recovered'
     order by array_position(array['urgent', 'high', 'medium', 'low'], a.severity::text), a.opened_at desc
     limit ${mostShown}`)

  return rows.map(({ case_number: caseNumber, opened_at: openedAt, ...alert }) => ({
    ...alert,
    caseNumber,
    openedAt: new Date(openedAt).toISOString(),
  }))
}
