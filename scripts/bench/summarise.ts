export type Summary = {
  readonly count: number
  readonly max: number
  readonly p50: number
  readonly p95: number
  readonly p99: number
}

/** Percentiles by nearest rank, in the unit of the values. All zero for no values: look at `count` first. */
export const summarise = (values: readonly number[]): Summary => {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number): number => sorted[Math.ceil(sorted.length * share) - 1] ?? 0

  return {
    count: sorted.length,
    max: sorted.at(-1) ?? 0,
    p50: at(0.5),
    p95: at(0.95),
    p99: at(0.99),
  }
}

/** Milliseconds as people read them: one decimal below ten, none above. */
export const ms = (value: number): string => (value < 10 ? value.toFixed(1) : value.toFixed(0))

/** `count, p50, p95, p99, max` as cells of a table. */
export const cells = (summary: Summary): string[] =>
  summary.count === 0
    ? ['0', '—', '—', '—', '—']
    : [
        String(summary.count),
        ...[summary.p50, summary.p95, summary.p99, summary.max].map((value) => ms(value)),
      ]

export const summaryHead = ['n', 'p50 ms', 'p95 ms', 'p99 ms', 'max ms'] as const
