import type { KeptHours } from '@/domain/routing/fillFacts'
import type { BusinessCalendar } from '@/domain/sla/calendar'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

type Row = Omit<BusinessCalendar, 'holidays'> & {
  readonly departments: null | readonly string[]
  readonly holidays: null | readonly string[]
}

/** The opening hours of every office, and whose they are: a small table, read whole. */
export const readKeptHours = async ({ run }: { run: RunSql }): Promise<KeptHours> => {
  const rows = await run<Row>(sql`
    select h.timezone, h.hours, h.holidays,
           (select array_agg(d.key) from departments d join teams t on t.id = d.default_team_id
             where t.business_hours_id = h.id) as departments
      from business_hours h order by h.key`)
  const house = rows.map(({ departments, holidays, hours, timezone }) => ({
    calendar: { holidays: holidays ?? [], hours, timezone },
    departments: departments ?? [],
  }))

  return {
    departments: Object.fromEntries(
      house.flatMap(({ calendar, departments }) => departments.map((key) => [key, calendar])),
    ),
    house: house.map(({ calendar }) => calendar),
  }
}
