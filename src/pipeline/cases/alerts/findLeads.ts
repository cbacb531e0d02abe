import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

/** Who leads these teams, by id; where nobody does, the customer experience managers. */
export const findLeads = async ({
  req,
  teamIds,
}: {
  req: PayloadRequest
  teamIds: readonly string[]
}): Promise<string[]> => {
  const run = await sqlIn(req)
  const teams = sql`${sql.param([...teamIds])}::uuid[]`
  const leads = await run<{ id: string }>(sql`
    select distinct s.id from staff s
     where s.is_active and (
       exists (select 1 from team_members m where m.staff_id = s.id and m.is_lead and m.team_id = any(${teams}))
       or exists (select 1 from teams t where t.lead_id = s.id and t.id = any(${teams})))
     order by s.id`)
  const people =
    leads.length > 0
      ? leads
      : await run<{ id: string }>(
          sql`select id from staff where role = 'cx-manager' and is_active order by id`,
        )

  return people.map(({ id }) => id)
}
