import type { BulkAction, BulkForecast } from '@/contracts/bulk'
import type { CaseStatus } from '@/domain/vocabulary'
import type { RunSql, SQL } from '@/lib/sql'

import { canMove } from '@/domain/cases/caseStatus'
import { macroActions } from '@/domain/cases/macroActions'
import { sql } from '@/lib/sql'

import type { DeskScope } from './scope'

import { isVisible } from './scope'

type Group = {
  count: number
  is_handed_over: boolean
  is_so: boolean
  refusal: null | string
  status: CaseStatus
}

/**
 * What an action would do to these cases as they stand now: which change, which already are as wanted, and which
 * the doors would refuse, with the reason. A forecast: the doors ask again, case by case. Index: primary key.
 */
export const forecastBulk = async ({
  action,
  caseIds,
  run,
  scope,
}: {
  action: BulkAction
  caseIds: readonly string[]
  run: RunSql
  scope: DeskScope
}): Promise<BulkForecast> => {
  const groups = await run<Group>(sql`
    select c.status, ${isAlreadySo(action)} as is_so, ${mergeProblem(action)} as refusal,
           ${isHandedOver({ action, staffId: scope.staffId })} as is_handed_over, count(*)::int as count
      from cases c
     where c.id in (select jsonb_array_elements_text(${JSON.stringify(caseIds)}::jsonb)::uuid) and ${isVisible(scope)}
     group by 1, 2, 3, 4`)
  const target = action.do === 'macro' ? await macroStatus({ macroId: action.macroId, run }) : null
  const to = action.do === 'move' ? action.to : target
  const found = groups.reduce((sum, { count }) => sum + count, 0)
  const refused = new Map<string, number>()
  let alreadySo = 0
  let handedOver = 0
  let willChange = 0

  for (const {
    count,
    is_handed_over: isHandedOver,
    is_so: isSo,
    refusal: found,
    status,
  } of groups) {
    const reason = isSo ? null : (found ?? refusal({ action, status, to }))

    if (reason !== null) {
      refused.set(reason, (refused.get(reason) ?? 0) + count)
    } else if (isSo) {
      alreadySo += count
    } else {
      willChange += count
      handedOver += isHandedOver ? count : 0
    }
  }

  if (found < caseIds.length) {
    refused.set('It is not there any more, or not for you.', caseIds.length - found)
  }

  return {
    alreadySo,
    handedOver,
    refused: [...refused].map(([reason, count]) => ({ count, reason })),
    willChange,
  }
}

const isAlreadySo = (action: BulkAction): SQL => {
  switch (action.do) {
    case 'assign':
      return action.teamId === undefined
        ? sql`(c.assignee_id is not distinct from ${action.assigneeId}::uuid)`
        : sql`(c.assignee_id is not distinct from ${action.assigneeId}::uuid and c.team_id is not distinct from ${action.teamId}::uuid)`
    case 'macro':
      return sql`false`
    case 'merge':
      return sql`(c.merged_into_id is not distinct from ${action.intoId}::uuid)`
    case 'move':
      return sql`(c.status::text = ${action.to})`
    case 'prioritise':
      return sql`(c.priority::text = ${action.priority})`
    case 'tag':
      return sql`exists (select 1 from case_tags g where g.case_id = c.id and g.tag_id = ${action.tagId})`
    case 'untag':
      return sql`not exists (select 1 from case_tags g where g.case_id = c.id and g.tag_id = ${action.tagId})`
  }
}

/** As the desk asks of a single case; what one takes oneself is not handed over. Out of somebody's hands, or out of one team's queue into another's. */
const isHandedOver = ({ action, staffId }: { action: BulkAction; staffId: string }): SQL =>
  action.do !== 'assign' || action.assigneeId === staffId
    ? sql`false`
    : action.assigneeId !== null || action.teamId === undefined
      ? sql`(c.assignee_id is not null)`
      : sql`(c.assignee_id is not null or (c.team_id is not null and c.team_id is distinct from ${action.teamId}::uuid))`

/** What `domain/cases/mergeRefusal` will say, for all of them at once; null for other actions. */
const mergeProblem = (action: BulkAction): SQL =>
  action.do === 'merge'
    ? sql`(select case when c.id = i.id then 'It is the case that stays.'
                       when c.merged_into_id is not null then 'It is already part of another case.'
                       when i.merged_into_id is not null then 'The case that should stay is itself part of another case.'
                       when i.customer_id <> c.customer_id then 'It is of another customer, who would read what is not theirs.'
                       when i.status = 'closed' then 'The case that should stay is closed: reopen it first.' end
             from cases i where i.id = ${action.intoId})`
    : sql`null::text`

const refusal = ({
  action,
  status,
  to,
}: {
  action: BulkAction
  status: CaseStatus
  to: CaseStatus | null
}): null | string => {
  if (action.do === 'assign' && status === 'closed') {
    return 'A closed case has no assignee.'
  }

  if (to === null || to === status) {
    return null
  }

  const check = canMove(status, to)

  return check.isLegal ? null : check.reason
}

/** The status that a macro sets, if it sets one. */
const macroStatus = async ({
  macroId,
  run,
}: {
  macroId: string
  run: RunSql
}): Promise<CaseStatus | null> => {
  const [macro] = await run<{ actions: unknown }>(
    sql`select actions from macros where id = ${macroId}`,
  )
  const step = macroActions(macro?.actions)?.find((one) => one.do === 'set-status')

  return step?.do === 'set-status' ? step.value : null
}
