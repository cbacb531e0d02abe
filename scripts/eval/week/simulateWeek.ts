import type { RoutingInput } from '@/domain/routing/routingTypes'

import { decideTarget } from '@/domain/routing/decideTarget'
import { priorities } from '@/domain/vocabulary'

import type { Minute, Week, WeekAgent, WeekCase } from './makeWeek'

import { categories } from './makeWeek'

export type Strategy = {
  readonly name: string
  readonly rule: 'least-open' | 'ours' | 'round-robin'
  /** What was not begun when a shift ends is given to the next one. */
  readonly takesBack: boolean
}

export type WeekResult = {
  /** Share of the cases whose first answer came too late. */
  readonly breaches: number
  /** Gini coefficient of the expected minutes given to each agent: 0 is even. */
  readonly gini: number
  /** Minutes until somebody begins. */
  readonly waitP95: number
  readonly waitMean: number
}

/** Minutes until the first answer, by priority, around the clock. */
const promised = { high: 60, low: 720, medium: 240, urgent: 20 } as const
/** As set in the agent profiles: two or three cases at hand, the rest stays where anybody can take it. */
const capacityMinutes = 40

type Desk = {
  readonly agent: WeekAgent
  busyUntil: Minute
  given: number
  lastAssignedAt: Minute
  open: WeekCase[]
}

/** How long this agent takes for this case: skill halves or doubles it, a foreign language adds half. */
const minutesOf = ({ agent }: Desk, one: WeekCase): number => {
  const skill = categories.find(({ key }) => key === one.category)?.skill ?? ''
  const bySkill = [1.6, 1.45, 1.3, 1.1, 0.95, 0.8][agent.skills[skill] ?? 0] ?? 1

  return (
    one.expectedMinutes * one.effort * bySkill * (agent.languages.includes(one.language) ? 1 : 1.5)
  )
}

const loadOf = ({ busyUntil, open }: Pick<Desk, 'busyUntil' | 'open'>, minute: Minute): number =>
  open.reduce((sum, { expectedMinutes }) => sum + expectedMinutes, 0) +
  Math.max(0, Math.ceil(busyUntil - minute))

const shiftAt = (minute: Minute): number => Math.floor((minute % 1440) / 480)
const rank = (one: WeekCase): number => -priorities.indexOf(one.priority)
const byUrgency = (a: WeekCase, b: WeekCase): number =>
  rank(a) - rank(b) || a.arrivesAt - b.arrivesAt

/** Plays the week minute by minute with one way of giving cases away. Everybody works on the most urgent first. */
export const simulateWeek = (week: Week, strategy: Strategy): WeekResult => {
  const desks = week.agents.map((agent): Desk => ({
    agent,
    busyUntil: 0,
    given: 0,
    lastAssignedAt: -1,
    open: [],
  }))
  const waits: { one: WeekCase; wait: number }[] = []
  const turns = new Map<string, number>()
  let queue: WeekCase[] = []
  let next = 0
  let minute = 0

  const choose = (one: WeekCase): Desk | null => {
    const team = categories.find(({ key }) => key === one.category)?.team ?? ''
    const there = desks.filter(
      ({ agent }) => agent.team === team && agent.shift === shiftAt(minute),
    )

    switch (strategy.rule) {
      case 'least-open':
        return there.reduce<Desk | null>(
          (best, desk) => (best === null || desk.open.length < best.open.length ? desk : best),
          null,
        )
      case 'round-robin': {
        const turn = turns.get(team) ?? 0
        turns.set(team, turn + 1)

        return there[turn % Math.max(1, there.length)] ?? null
      }
      case 'ours': {
        // Asking costs; when everybody is full the answer is known.
        if (!there.some((desk) => loadOf(desk, minute) + one.expectedMinutes <= capacityMinutes)) {
          return null
        }

        const { target } = decideTarget(inputOf({ desks, minute, one, team }))

        return desks.find(({ agent }) => agent.id === target.agentId) ?? null
      }
    }
  }

  while (next < week.cases.length || waits.length < week.cases.length) {
    for (let one = week.cases[next]; one !== undefined && one.arrivesAt <= minute;) {
      queue.push(one)
      next += 1
      one = week.cases[next]
    }

    if (strategy.takesBack && minute % 480 === 0) {
      for (const desk of desks.filter(({ agent }) => agent.shift !== shiftAt(minute))) {
        queue.push(...desk.open)
        desk.given -= desk.open.reduce((sum, one) => sum + one.expectedMinutes, 0)
        desk.open = []
      }
    }

    const left: WeekCase[] = []

    for (const one of queue.toSorted(byUrgency)) {
      const desk = choose(one)

      if (desk === null) {
        left.push(one)
      } else {
        desk.open.push(one)
        desk.given += one.expectedMinutes
        desk.lastAssignedAt = minute
      }
    }

    queue = left

    for (const desk of desks) {
      if (desk.agent.shift !== shiftAt(minute) || desk.busyUntil > minute) continue

      const [one] = desk.open.toSorted(byUrgency)

      if (one !== undefined) {
        desk.open = desk.open.filter(({ id }) => id !== one.id)
        desk.busyUntil = Math.max(minute, desk.busyUntil) + minutesOf(desk, one)
        waits.push({ one, wait: minute - one.arrivesAt })
      }
    }

    minute += 1
  }

  return resultOf({ given: desks.map(({ given }) => given), waits })
}

const inputOf = ({
  desks,
  minute,
  one,
  team,
}: {
  desks: readonly Desk[]
  minute: Minute
  one: WeekCase
  team: string
}): RoutingInput => ({
  agents: desks.map(({ agent, busyUntil, lastAssignedAt, open }) => ({
    availability: agent.shift === shiftAt(minute) ? 'available' : 'offline',
    capacityMinutes,
    id: agent.id,
    isActive: true,
    languages: agent.languages,
    lastAssignedAt: lastAssignedAt < 0 ? null : new Date(lastAssignedAt * 60_000).toISOString(),
    loadMinutes: loadOf({ busyUntil, open }, minute),
    name: agent.id,
    shifts: [],
    skills: Object.entries(agent.skills).map(([skill, level]) => ({ level, skill })),
    teamIds: [agent.team],
  })),
  defaults: {
    categories: {
      [one.category]: {
        expectedMinutes: one.expectedMinutes,
        requiredSkills: [
          { level: 2, skill: categories.find(({ key }) => key === one.category)?.skill ?? '' },
        ],
        teamId: team,
      },
    },
    departments: {},
    expectedMinutes: one.expectedMinutes,
    teamId: team,
  },
  facts: { category: one.category, language: one.language, priority: one.priority },
  now: new Date(minute * 60_000).toISOString(),
  rules: [],
  teams: [{ id: team, name: team }],
  versions: {},
})

const resultOf = ({
  given,
  waits,
}: {
  given: readonly number[]
  waits: readonly { one: WeekCase; wait: number }[]
}): WeekResult => {
  const sorted = waits.map(({ wait }) => wait).toSorted((a, b) => a - b)
  const whole = given.reduce((sum, minutes) => sum + minutes, 0)
  const ascending = given.toSorted((a, b) => a - b)

  return {
    breaches: waits.filter(({ one, wait }) => wait > promised[one.priority]).length / waits.length,
    gini:
      ascending.reduce((sum, minutes, at) => sum + (2 * (at + 1) - given.length - 1) * minutes, 0) /
      (given.length * whole),
    waitMean: sorted.reduce((sum, wait) => sum + wait, 0) / sorted.length,
    waitP95: sorted[Math.floor(sorted.length * 0.95)] ?? 0,
  }
}
