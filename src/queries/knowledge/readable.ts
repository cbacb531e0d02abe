import type { SQL } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { DeskScope } from '../desk/scope'

/**
 * True for articles `a` that these eyes may read: public ones, those for all staff, and those of their own departments. The same
 * rule as `access/rowFilters` makes for REST.
 */
export const isReadable = ({ all, departmentIds }: DeskScope): SQL =>
  all
    ? sql`true`
    : sql`(a.audience = 'public' or a.department_id is null or a.department_id = any(${sql.param([...departmentIds])}::uuid[]))`
