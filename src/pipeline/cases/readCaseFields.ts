import type { CaseField } from '@/domain/cases/checkCustomFields'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** The active custom fields of a department, those of all departments included. */
export const readCaseFields = async ({
  departmentId,
  run,
}: {
  departmentId: string
  run: RunSql
}): Promise<CaseField[]> => {
  const rows = await run<{
    key: string
    kind: CaseField['kind']
    label: string
    options: null | string[]
    pattern: null | string
  }>(sql`
    select key, kind, label, options, pattern from case_fields
     where is_active and (department_id is null or department_id = ${departmentId}) order by position, key`)

  return rows.map((row) => ({ ...row, options: row.options ?? [] }))
}
