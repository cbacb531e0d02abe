/**
 * The best that one row can ask for while all others rest: `asked + changes` becomes its right label minus the
 * probabilities which that very change leads to. Writes into `changes`.
 *
 * With `reach` as the row's own pull on its margins, each probability p obeys p = exp(base − reach·p − z), and z is found
 * by Newton's method so that they sum to one.
 */
export const solveRow = ({
  asked,
  changes,
  margins,
  reach,
  target,
}: {
  asked: Float32Array
  changes: Float64Array
  margins: Float64Array
  reach: number
  target: number
}): void => {
  const count = margins.length
  let top = -Infinity

  for (let label = 0; label < count; label += 1) {
    const base =
      (margins[label] ?? 0) - reach * (asked[label] ?? 0) + (label === target ? reach : 0)
    margins[label] = base
    top = base > top ? base : top
  }

  // At this z the largest alone is at most one, so that the sum falls towards one as z grows.
  let z = top - reach

  for (let turn = 0; turn < 20; turn += 1) {
    let sum = 0
    let slope = 0

    for (let label = 0; label < count; label += 1) {
      const share = probabilityAt((margins[label] ?? 0) - z, reach)
      changes[label] = share
      sum += share
      slope += share / (1 + reach * share)
    }

    if (Math.abs(sum - 1) < 1e-5 || slope === 0) {
      break
    }

    z += (sum - 1) / slope
  }

  for (let label = 0; label < count; label += 1) {
    changes[label] = (label === target ? 1 : 0) - (changes[label] ?? 0) - (asked[label] ?? 0)
  }
}

/** p with p = exp(base − reach·p). */
const probabilityAt = (base: number, reach: number): number => {
  if (base < -16) {
    return 0
  }

  // In logarithms: l = base − reach·exp(l), by Newton from a side where it cannot overshoot.
  let log = base > 0 ? Math.min(base, Math.log((base + 1) / reach)) : base

  for (let turn = 0; turn < 12; turn += 1) {
    const pulled = reach * Math.exp(log)
    const step = (log - base + pulled) / (1 + pulled)
    log -= step

    if (Math.abs(step) < 1e-6) {
      break
    }
  }

  return Math.exp(log)
}
