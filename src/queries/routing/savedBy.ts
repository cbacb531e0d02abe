import type { SQL } from '@/lib/sql'

import { sql } from '@/lib/sql'

/**
 * Who saved a rule at this moment, by the audit trail: a column that is a name or null. The trail is written in the same
 * transaction a moment later. Index: audit_entries_subject_idx.
 */
export const savedBy = (ruleId: SQL, at: SQL): SQL => sql`
  (select s.name from audit_entries e join staff s on s.id::text = e.actor_id
    where e.subject_id = ${ruleId}::text and e.at between ${at} - interval '5 seconds' and ${at} + interval '1 minute'
    order by abs(extract(epoch from e.at - ${at})) limit 1)`
