import { mkdirSync, writeFileSync } from 'node:fs'

import { say } from '../../lib/say'
import type { Strategy, WeekResult } from './simulateWeek'

import { drawWeek } from './drawWeek'
import { caseCount, makeWeek } from './makeWeek'
import { simulateWeek } from './simulateWeek'

export type WeekRow = {
  readonly mean: WeekResult
  readonly results: readonly WeekResult[]
  readonly strategy: Strategy
}

const strategies: readonly Strategy[] = [
  { name: 'Caseway', rule: 'ours', takesBack: true },
  { name: 'Caseway without taking back', rule: 'ours', takesBack: false },
  { name: 'Round-robin', rule: 'round-robin', takesBack: false },
  { name: 'Round-robin, taking back', rule: 'round-robin', takesBack: true },
  { name: 'Least open cases', rule: 'least-open', takesBack: false },
  { name: 'Least open cases, taking back', rule: 'least-open', takesBack: true },
]
const seeds = [1, 2, 3]

/** `npm run eval -- week`: plays the same weeks with each way of routing and writes docs/routing-week.md with its chart. */
export const evaluateWeek = ({ now }: { now: Date }): void => {
  const rows = strategies.map((strategy): WeekRow => {
    const results = seeds.map((seed) => simulateWeek(makeWeek(seed), strategy))
    const mean = meanOf(results)
    say(`${strategy.name}: ${percent(mean.breaches)} late, Gini ${mean.gini.toFixed(3)}`)

    return { mean, results, strategy }
  })
  mkdirSync('docs', { recursive: true })
  writeFileSync('docs/routing-week.svg', drawWeek(rows))
  writeFileSync('docs/routing-week.md', page({ now, rows }))
}

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`

const meanOf = (results: readonly WeekResult[]): WeekResult => {
  const mean = (of: (result: WeekResult) => number): number =>
    results.reduce((sum, result) => sum + of(result), 0) / results.length

  return {
    breaches: mean(({ breaches }) => breaches),
    gini: mean(({ gini }) => gini),
    waitMean: mean(({ waitMean }) => waitMean),
    waitP95: mean(({ waitP95 }) => waitP95),
  }
}

const rangeOf = (values: readonly number[], show: (value: number) => string): string =>
  `${show(Math.min(...values))} to ${show(Math.max(...values))}`

const page = ({ now, rows }: { now: Date; rows: readonly WeekRow[] }): string => `# A simulated week

Written by \`npm run eval -- week\` on ${now.toISOString().slice(0, 10)}; the same seeds give the same figures on every machine.

${String(caseCount)} cases in a week, 20 people in three shifts and two teams, six categories with a skill each, three languages,
four priorities. Means over ${String(seeds.length)} weeks (seeds ${seeds.join(', ')}), with the range behind them.

![Late first answers by way of routing](routing-week.svg)

| routing | late first answers | waiting, mean | waiting, p95 | Gini of expected minutes |
|---|---|---|---|---|
${rows
  .map(
    ({ mean, results, strategy }) =>
      `| ${strategy.name} | **${percent(mean.breaches)}** (${rangeOf(
        results.map(({ breaches }) => breaches),
        percent,
      )}) | ${mean.waitMean.toFixed(0)} min | ${mean.waitP95.toFixed(0)} min | ${mean.gini.toFixed(3)} (${rangeOf(
        results.map(({ gini }) => gini),
        (value) => value.toFixed(3),
      )}) |`,
  )
  .join('\n')}

## What is played

- Ours is the product's own \`decideTarget\`: hard filters (team, availability, capacity of 40 expected minutes, language, skill),
  then the score. What fits nobody waits in the queue and is offered again every minute. What was not begun at the end of a
  shift is taken back, as the sweep does.
- Round-robin gives each case to the next person of the team who is on shift, least-open to the one with the fewest open
  cases. Neither looks at skills, languages or minutes. The lines "taking back" give them the change of shift as well, so
  that what the filters and the score are worth can be seen apart from it.
- Everybody works on the most urgent case they have, the oldest first. A skilled person is faster (0.8 of the time at level
  5, 1.3 at level 2), a foreign language takes half as long again, and cases differ in effort.
- A first answer is late after 20 minutes (urgent), 1 hour (high), 4 hours (medium) or 12 hours (low), around the clock.
- Gini: 0 when everybody was given the same expected minutes. The shifts are not equally busy, which no routing can mend.

It is a model: it says which way of routing is better under the same load, not how late a real company will be.
`
