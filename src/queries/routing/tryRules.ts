import type { RuleTrial, TrialMove, TrialPage } from '@/contracts/routingLab'
import type { RoutingRule, RoutingTarget } from '@/domain/routing/routingTypes'
import type { RunSql } from '@/lib/sql'

import { fillFacts } from '@/domain/routing/fillFacts'
import { replayRoute } from '@/domain/routing/replayRoute'

import type { StoredRoute } from './readStoredRoutes'

import { readKeptHours } from './readKeptHours'
import { readStoredRoutes } from './readStoredRoutes'

const mostSamples = 20
const mostExamples = 5
const nothing: RuleTrial = { decided: 0, examples: [], matched: 0 }

/**
 * Runs changed rules over one page of past decisions (requirements E1, E8): where each case would have gone, with the
 * people, loads and moments as they were. `rules: null` changes nothing, and then nothing moves.
 */
export const tryRules = async ({
  before,
  limit,
  rules,
  run,
}: {
  before: null | string
  limit: number
  rules: null | readonly RoutingRule[]
  run: RunSql
}): Promise<TrialPage> => {
  const past = await readStoredRoutes({ before, limit, run })
  const hours = rules === null ? null : await readKeptHours({ run })
  const stored =
    hours === null ? past : past.map((one) => ({ ...one, input: fillFacts(one.input, hours) }))
  const samples: TrialMove[] = []
  const teams = new Map<string, { after: number; before: number }>()
  const use = new Map<string, RuleTrial>()
  let moved = 0

  for (const one of stored) {
    const { after, isMoved, matching } = replayRoute(one, rules === null ? {} : { rules })
    matching.forEach((id, at) => {
      const { decided, examples, matched } = use.get(id) ?? nothing
      const { number, subject } = one
      use.set(id, {
        decided: decided + Number(at === 0),
        examples:
          examples.length === mostExamples
            ? examples
            : [...examples, { isDecided: at === 0, number, subject, to: placeOf(one, after) }],
        matched: matched + 1,
      })
    })
    count(teams, teamOf(one, one.target), 'before')
    count(teams, teamOf(one, after), 'after')

    if (isMoved) {
      moved += 1

      if (samples.length < mostSamples) {
        samples.push({
          from: placeOf(one, one.target),
          number: one.number,
          subject: one.subject,
          to: placeOf(one, after),
        })
      }
    }
  }

  return {
    moved,
    next: stored.length === limit ? (stored.at(-1)?.id ?? null) : null,
    samples,
    teams: Object.fromEntries(teams),
    tried: stored.length,
    use: Object.fromEntries(use),
  }
}

const count = (
  teams: Map<string, { after: number; before: number }>,
  name: string,
  side: 'after' | 'before',
): void => {
  const known = teams.get(name) ?? { after: 0, before: 0 }
  teams.set(name, { ...known, [side]: known[side] + 1 })
}

const teamOf = ({ input }: StoredRoute, { teamId }: RoutingTarget): string =>
  input.teams.find(({ id }) => id === teamId)?.name ?? 'A team that is gone'

const placeOf = (one: StoredRoute, target: RoutingTarget): string => {
  const agent = one.input.agents.find(({ id }) => id === target.agentId)
  const place =
    agent === undefined
      ? `queue of ${teamOf(one, target)}`
      : `${agent.name}, ${teamOf(one, target)}`

  return target.priority === null || target.priority === one.target.priority
    ? place
    : `${place} (${target.priority})`
}
