import type { SQL } from '@/lib/sql'

import { sql } from '@/lib/sql'

/**
 * Whose eyes a query looks through. The caller derives it from the session (`access/staffScope`); queries
 * never decide rights, they only carry them out.
 */
export type DeskScope = {
  readonly all: boolean
  readonly departmentIds: readonly string[]
  readonly staffId: string
}

/** True for cases `c` that the scope shows: all, or those of its departments and those assigned to the person. */
export const isVisible = (scope: DeskScope): SQL => {
  if (scope.all) {
    return sql`true`
  }

  return scope.departmentIds.length === 0
    ? sql`c.assignee_id = ${scope.staffId}`
    : sql`(c.department_id in ${[...scope.departmentIds]} or c.assignee_id = ${scope.staffId})`
}
