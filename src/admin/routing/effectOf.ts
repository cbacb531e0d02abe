import type { LabRule, RoutingLab } from '@/contracts/routingLab'

/** What a rule does with the cases it takes, in words. */
export const effectOf = (
  rule: Omit<LabRule, 'id' | 'key'>,
  { skills, teams }: Pick<RoutingLab, 'skills' | 'teams'>,
): string => {
  const team = teams.find(({ id }) => id === rule.teamId)?.name ?? 'the category’s team'
  const priority = rule.setPriority === null ? '' : `, priority ${rule.setPriority}`
  const needs = rule.skillIds
    .map((id) => skills.find((skill) => skill.id === id)?.name ?? 'a skill')
    .join(', ')

  return `${team}${priority}${needs === '' ? '' : `, needs ${needs}`}`
}
