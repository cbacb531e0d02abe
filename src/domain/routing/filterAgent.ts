import { isOpenAt } from '../sla/isOpenAt'
import type { RoutingAgent, RoutingDepartment, RoutingFilter, SkillNeed } from './routingTypes'

export type Needs = {
  /** The department of the team, where it has a limit. */
  readonly department?: RoutingDepartment | undefined
  readonly expectedMinutes: number
  readonly isUrgent: boolean
  /** Null when nobody knows it: then no agent is removed for it. */
  readonly language: null | string
  readonly now: Date
  readonly skills: readonly SkillNeed[]
  /** The agent from whom the case was taken back: it does not return to them by itself. */
  readonly takenBackFrom: null | string
  readonly teamId: string
}

const describeFull = (
  held: { readonly capacityMinutes: number; readonly loadMinutes: number },
  expectedMinutes: number,
): null | string =>
  held.loadMinutes + expectedMinutes <= held.capacityMinutes
    ? null
    : `${String(held.loadMinutes)} of ${String(held.capacityMinutes)} minutes are taken, ${String(expectedMinutes)} more do not fit`

export const levelOf = (agent: RoutingAgent, skill: string): number =>
  Math.max(0, ...agent.skills.filter((one) => one.skill === skill).map((one) => one.level))

type Check = (agent: RoutingAgent, needs: Needs) => null | string

const checks: readonly (readonly [RoutingFilter, Check])[] = [
  ['team', (agent, { teamId }) => (agent.teamIds.includes(teamId) ? null : 'not in the team')],
  ['active', (agent) => (agent.isActive ? null : 'the account is switched off')],
  [
    'taken-back',
    ({ id }, { takenBackFrom }) =>
      id === takenBackFrom ? 'the case was taken back from them' : null,
  ],
  [
    'availability',
    (agent) => (agent.availability === 'available' ? null : `is ${agent.availability}`),
  ],
  [
    'shift',
    (agent, { isUrgent, now }) =>
      agent.shifts.length === 0 ||
      (isUrgent && agent.isOnCall === true) ||
      agent.shifts.some((shift) => isOpenAt(shift, now))
        ? null
        : 'not in a shift now',
  ],
  ['capacity', (agent, { expectedMinutes }) => describeFull(agent, expectedMinutes)],
  [
    'language',
    (agent, { language }) =>
      language === null || agent.languages.includes(language) ? null : `does not speak ${language}`,
  ],
  [
    'skill',
    (agent, { skills }) => {
      const short = skills.find(({ level, skill }) => levelOf(agent, skill) < level)
      return short === undefined
        ? null
        : `${short.skill} ${String(levelOf(agent, short.skill))} of ${String(short.level)} needed`
    },
  ],
  // Last: whoever it removes could take the case as soon as their department has room.
  [
    'department',
    (_, { department, expectedMinutes }) => {
      const full = department === undefined ? null : describeFull(department, expectedMinutes)
      return full === null
        ? null
        : `the department ${String(department?.name)} has no room for it (${full})`
    },
  ],
]

/** The first hard filter that removes the agent, or null when the agent could take the case. */
export const filterAgent = (
  agent: RoutingAgent,
  needs: Needs,
): null | { detail: string; filter: RoutingFilter } => {
  for (const [filter, check] of checks) {
    const detail = check(agent, needs)
    if (detail !== null) return { detail, filter }
  }
  return null
}
