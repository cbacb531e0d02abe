import type { TriageVersion, TriageVersions } from '@/contracts/triageReport'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

const mostVersions = 50
const mostNews = 1000

/** Every version of the triage model, the newest first and the starter model last, with what became of it. */
export const findTriageVersions = async ({ run }: { run: RunSql }): Promise<TriageVersions> => {
  const [rows, [rest]] = await Promise.all([
    run<Omit<TriageVersion, 'used'> & { used: number }>(sql`
      select v.id, v.state, v.version, v.phase, v.progress::float8 as progress, v.reason, v.counts, v.scores,
             ${iso(sql`v.asked_at`)} as "askedAt", ${iso(sql`v.ended_at`)} as "endedAt",
             ${iso(sql`v.activated_at`)} as "activatedAt", s.name as "askedBy", v.bytes is not null as "isRestorable",
             (select count(*)::int from (select 1 from triage_results t
                where v.version is not null and t.model_version = v.version limit 10000) used) as used
        from triage_models v left join staff s on s.id = v.asked_by_id
       order by v.asked_at desc limit ${mostVersions}`),
    run<{ has_active: boolean; news: number }>(sql`
      select exists (select 1 from triage_models where state = 'active') as has_active,
             (select count(*)::int from (
                select 1 from triage_results where corrections is not null
                   and updated_at > coalesce((select max(asked_at) from triage_models), '-infinity')
                union all
                select 1 from cases where resolved_at > coalesce((select max(asked_at) from triage_models), '-infinity')
                limit ${mostNews}) news) as news`),
  ])

  return {
    news: rest?.news ?? 0,
    versions: [
      ...rows,
      {
        activatedAt: null,
        askedAt: null,
        askedBy: null,
        counts: null,
        endedAt: null,
        id: null,
        isRestorable: true,
        phase: 'done',
        progress: 1,
        reason: 'Our own examples, before anybody taught it anything.',
        scores: null,
        state: rest?.has_active === true ? 'kept' : 'active',
        used: 0,
        version: null,
      },
    ],
  }
}

const iso = (moment: ReturnType<typeof sql>): ReturnType<typeof sql> =>
  sql`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')`
