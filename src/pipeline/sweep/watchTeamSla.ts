import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

import { findLeads } from '../cases/alerts/findLeads'
import { openAlert } from '../cases/alerts/openAlert'
import { recoverAlert } from '../cases/alerts/recoverAlert'

type Row = {
  alert_id: null | string
  count: number
  department_id: string
  id: string
  name: string
  value: null | number
}

/**
 * One alert per team while it has broken promises (requirement E5): the alert is the state, its value follows the
 * number, it recovers at none. The leads hear of the first and of the last.
 */
export const watchTeamSla = async ({
  now,
  req,
}: {
  now: Date
  req: PayloadRequest
}): Promise<void> => {
  const run = await sqlIn(req)
  const at = now.toISOString()
  const rows = await run<Row>(sql`
    select t.id, t.name, t.department_id, a.id as alert_id, a.value::float8 as value,
           (select count(*) from cases c where c.team_id = t.id and c.status in ('new', 'open', 'escalated')
               and least(case when c.first_responded_at is null then c.first_response_due_at end,
                         c.next_response_due_at, c.resolution_due_at) < ${at})::int as count
      from teams t
      left join alerts a on a.dedupe_key = 'sla:' || t.id and a.status <> 'recovered'
     order by t.id`)

  for (const { alert_id: alertId, count, department_id: departmentId, id, name, value } of rows) {
    const title = `${name}: ${String(count)} ${count === 1 ? 'case is' : 'cases are'} past a promise`
    const news = async (words: string) => ({
      after: { overdue: count, team: id },
      body: words,
      caseId: null,
      departmentId,
      now,
      recipients: await findLeads({ req, teamIds: [id] }),
      req,
      title: words,
    })

    if (count > 0 && alertId === null) {
      await openAlert({
        ...(await news(title)),
        dedupeKey: `sla:${id}`,
        kind: 'sla',
        severity: 'high',
        value: count,
      })
    } else if (count === 0 && alertId !== null) {
      await recoverAlert({
        ...(await news(`${name} has no overdue case any more`)),
        alertId,
        value: 0,
      })
    } else if (alertId !== null && value !== count) {
      await run(
        sql`update alerts set title = ${title}, value = ${count}, updated_at = ${at} where id = ${alertId}`,
      )
    }
  }
}
