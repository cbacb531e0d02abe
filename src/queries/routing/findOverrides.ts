import type { OverrideProposal, OverridesView } from '@/contracts/overrides'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

type Raw = {
  assignee_name: null | string
  batch_id: string
  created_at: Date | string
  number: string
  person_id: string
  person_name: string
  reason: null | string
  subject: string
  team_name: string
}

/** The state of somebody's second factor, never its secret, and the overrides that wait for a second person. */
export const findOverrides = async ({
  now,
  run,
  staffId,
}: {
  now: Date
  run: RunSql
  staffId: string
}): Promise<OverridesView> => {
  const [factor] = await run<{ left: number; locked_until: Date | null | string }>(sql`
    select locked_until, jsonb_array_length(recovery) as left from second_factors
     where staff_id = ${staffId} and confirmed_at is not null`)
  const rows = await run<Raw>(sql`
    select d.inputs ->> 'batchId' as batch_id, d.created_at, d.reason, d.overridden_by_id as person_id,
           p.name as person_name, c.number, c.subject, t.name as team_name, a.name as assignee_name
      from routing_decisions d
      join cases c on c.id = d.case_id
      join staff p on p.id = d.overridden_by_id
      join teams t on t.id = d.team_id
      left join staff a on a.id = d.assignee_id
     where d.outcome = 'override-proposed'
       and d.created_at > ${new Date(now.getTime() - 86_400_000).toISOString()}
     order by d.created_at desc, c.number limit 500`)
  const proposals = new Map<string, OverrideProposal>()

  for (const row of rows) {
    const known = proposals.get(row.batch_id)
    proposals.set(row.batch_id, {
      assigneeName: row.assignee_name,
      batchId: row.batch_id,
      cases: [...(known?.cases ?? []), { number: row.number, subject: row.subject }],
      createdAt: new Date(row.created_at).toISOString(),
      isMine: row.person_id === staffId,
      proposedBy: row.person_name,
      reason: row.reason ?? '',
      teamName: row.team_name,
    })
  }

  const until =
    factor === undefined || factor.locked_until === null ? null : new Date(factor.locked_until)

  return {
    proposals: [...proposals.values()],
    secondFactor: {
      isSetUp: factor !== undefined,
      lockedUntil: until !== null && until > now ? until.toISOString() : null,
      recoveryLeft: factor?.left ?? 0,
    },
  }
}
