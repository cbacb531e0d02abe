import type { PayloadRequest } from 'payload'

import type { OverrideRisk } from '@/domain/routing/overrideRisk'
import type { EscalationFlag, Role } from '@/domain/vocabulary'

import { overrideRisk } from '@/domain/routing/overrideRisk'
import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from '../caseRow'

/** What an override of these cases risks: asked when it is proposed, and again when a second person agrees. */
export const readRisk = async ({
  cases,
  req,
  role,
}: {
  cases: readonly CaseRow[]
  req: PayloadRequest
  role: Role
}): Promise<OverrideRisk> => {
  const run = await sqlIn(req)
  const rows = await run<{ flags: EscalationFlag[]; id: string }>(sql`
    select parent_id as id, array_agg(value::text) as flags from cases_escalation_flags
     where parent_id = any(${sql.param(cases.map(({ id }) => id))}::uuid[]) group by parent_id`)
  const flags = new Map(rows.map((row) => [row.id, row.flags]))

  return overrideRisk({
    cases: cases.map(({ id, number, priority }) => ({
      flags: flags.get(id) ?? [],
      number,
      priority,
    })),
    role,
  })
}
