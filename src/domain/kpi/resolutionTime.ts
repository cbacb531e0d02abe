export type ResolutionTime = {
  readonly count: number
  readonly meanMinutes: null | number
  /** The headline: one case that slept for a month does not move it. */
  readonly medianMinutes: null | number
}

/**
 * Minutes from opening to resolution of resolved cases. Open cases, and rows that were resolved before they
 * were opened, are left out.
 */
export const resolutionTime = (
  rows: readonly { readonly openedAt: Date; readonly resolvedAt: Date | null }[],
): ResolutionTime => {
  const minutes = rows
    .flatMap(({ openedAt, resolvedAt }) =>
      resolvedAt === null ? [] : [(resolvedAt.getTime() - openedAt.getTime()) / 60_000],
    )
    .filter((value) => value >= 0)
    .sort((a, b) => a - b)
  const count = minutes.length
  if (count === 0) return { count, meanMinutes: null, medianMinutes: null }
  const lower = minutes[Math.floor((count - 1) / 2)] ?? 0
  const upper = minutes[Math.floor(count / 2)] ?? 0
  return {
    count,
    meanMinutes: minutes.reduce((sum, value) => sum + value, 0) / count,
    medianMinutes: (lower + upper) / 2,
  }
}
