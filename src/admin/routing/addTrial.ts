import type { Trial } from './TrialPanel'

/** The sums of a trial with one more page. */
export const addTrial = (known: Trial, page: Trial): Trial => ({
  moved: known.moved + page.moved,
  samples: [...known.samples, ...page.samples].slice(0, 20),
  teams: sumOf(known.teams, page.teams, (a, b) => ({
    after: a.after + b.after,
    before: a.before + b.before,
  })),
  tried: known.tried + page.tried,
  use: sumOf(known.use, page.use, (a, b) => ({
    decided: a.decided + b.decided,
    examples: [...a.examples, ...b.examples].slice(0, 5),
    matched: a.matched + b.matched,
  })),
})

const sumOf = <Value>(
  a: Readonly<Record<string, Value>>,
  b: Readonly<Record<string, Value>>,
  add: (a: Value, b: Value) => Value,
): Record<string, Value> => {
  const sums: Record<string, Value> = { ...a }

  for (const [key, value] of Object.entries(b)) {
    const known = sums[key]
    sums[key] = known === undefined ? value : add(known, value)
  }

  return sums
}
