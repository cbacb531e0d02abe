import type { SQL } from '@/lib/sql'

import { sql } from '@/lib/sql'

import { activityAt } from './expressions'

/**
 * True for a case `c` in which something happened since this person last looked: by their own mark, else by the
 * moment before which everything counts as read (a day before they first came). Indexes: primary keys of case_reads and desk_settings.
 */
export const isUnread = (staffId: string): SQL => sql`(
  ${sql.raw(activityAt('c'))} > coalesce(
    (select r.read_at from case_reads r where r.staff_id = ${staffId} and r.case_id = c.id),
    (select d.read_before from desk_settings d where d.staff_id = ${staffId}),
    now() - interval '1 day'))`
