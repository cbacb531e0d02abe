import type { RuleDraft } from '@/contracts/labRule'
import type { RoutingRule } from '@/domain/routing/routingTypes'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** Level asked of an agent where a rule names a skill without a level: as routing itself reads it. */
const defaultSkillLevel = 2

/** Rules as the lab writes them in the words of routing, in the order of the list. Their conditions were looked at before. */
export const rulesOfDrafts = async ({
  drafts,
  run,
}: {
  drafts: readonly RuleDraft[]
  run: RunSql
}): Promise<RoutingRule[]> => {
  const skills = await run<{ id: string; key: string }>(sql`select id, key from skills`)
  const keys = new Map(skills.map(({ id, key }) => [id, key]))

  return drafts.map((draft, at) => ({
    conditions: draft.conditions as RoutingRule['conditions'], // findConditionProblems has looked at every one
    id: draft.key,
    isActive: draft.isActive,
    name: draft.name,
    position: at,
    requiredSkills: draft.skillIds.flatMap((id) => {
      const skill = keys.get(id)

      return skill === undefined ? [] : [{ level: draft.minSkillLevel ?? defaultSkillLevel, skill }]
    }),
    setPriority: draft.setPriority,
    teamId: draft.teamId,
    version: 'draft',
  }))
}
