import { seededRandom } from '@/ai/text/seededRandom'

import type { Priority } from '@/domain/vocabulary'

/** Minutes since the week began. */
export type Minute = number

export type WeekCase = {
  readonly id: number
  readonly arrivesAt: Minute
  readonly category: string
  readonly expectedMinutes: number
  readonly language: string
  readonly priority: Priority
  /** What the work takes beyond what the category says: 1 is the average. */
  readonly effort: number
}

export type WeekAgent = {
  readonly id: string
  readonly languages: readonly string[]
  /** 0 works from 0 to 8, 1 from 8 to 16, 2 from 16 to 24. */
  readonly shift: number
  readonly skills: Readonly<Record<string, number>>
  readonly team: string
}

export type Week = { readonly agents: readonly WeekAgent[]; readonly cases: readonly WeekCase[] }

/** Category, team, the skill it needs, minutes, share of the cases. */
export const categories = [
  { key: 'account-access', minutes: 6, share: 0.22, skill: 'accounts', team: 'support' },
  { key: 'how-to', minutes: 7, share: 0.2, skill: 'product', team: 'support' },
  { key: 'technical-issue', minutes: 16, share: 0.18, skill: 'diagnostics', team: 'support' },
  { key: 'integrations', minutes: 18, share: 0.1, skill: 'api', team: 'support' },
  { key: 'billing', minutes: 9, share: 0.18, skill: 'billing', team: 'finance' },
  { key: 'refund', minutes: 11, share: 0.12, skill: 'refunds', team: 'finance' },
] as const

export const caseCount = 5000
/** Cases by hour of the day: the middle shift has half of them. */
const hourShare = [
  ...Array<number>(6).fill(1),
  2,
  3,
  ...[6, 7, 8, 8, 7, 6, 7, 7],
  ...[6, 5, 5, 4, 3, 3, 2, 2],
]
/** Support and finance in each of the three shifts: twenty people. */
const staffing = [
  { finance: 2, support: 3 },
  { finance: 3, support: 6 },
  { finance: 2, support: 4 },
] as const

/** A week of a made-up company; the same seed gives the same week. */
export const makeWeek = (seed: number): Week => {
  const random = seededRandom(seed)
  const pick = <One>(list: readonly { readonly share: number; readonly value: One }[]): One => {
    let left = random() * list.reduce((sum, { share }) => sum + share, 0)

    for (const { share, value } of list) {
      left -= share
      if (left <= 0) return value
    }

    throw new Error('Nothing to pick from')
  }
  const agents = staffing.flatMap((teams, shift) =>
    (['support', 'finance'] as const).flatMap((team) =>
      Array.from({ length: teams[team] }, (_, at): WeekAgent => {
        const known = categories.filter((category) => category.team === team)

        return {
          id: `${team}-${String(shift)}-${String(at)}`,
          // Each shift and team has at least one for German and one for Spanish.
          languages: ['en', ...(at % 3 === 0 ? ['de'] : []), ...(at % 3 === 1 ? ['es'] : [])],
          shift,
          skills: Object.fromEntries(
            known.map(({ skill }, place) => [skill, (place + at) % 2 === 0 ? 5 : 2]),
          ),
          team,
        }
      }),
    ),
  )
  const hours = hourShare.map((share, value) => ({ share, value }))
  const cases = Array.from({ length: caseCount }, (_, id): WeekCase => {
    const category = pick(categories.map((value) => ({ share: value.share, value })))

    return {
      arrivesAt: Math.floor(random() * 7) * 1440 + pick(hours) * 60 + random() * 60,
      category: category.key,
      effort: Math.exp((random() + random() + random() - 1.5) * 0.8),
      expectedMinutes: category.minutes,
      id,
      language: pick([
        { share: 0.7, value: 'en' },
        { share: 0.18, value: 'de' },
        { share: 0.12, value: 'es' },
      ]),
      priority: pick<Priority>([
        { share: 0.05, value: 'urgent' },
        { share: 0.2, value: 'high' },
        { share: 0.5, value: 'medium' },
        { share: 0.25, value: 'low' },
      ]),
    }
  }).toSorted((a, b) => a.arrivesAt - b.arrivesAt)

  return { agents, cases }
}
