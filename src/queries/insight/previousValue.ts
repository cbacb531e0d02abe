import type { KpiName } from '@/domain/vocabulary'

export type KpiDay = {
  readonly sampleSize: number
  readonly start: Date
  readonly value: null | number
}

/**
 * The figure of an earlier window, from its days: weighted by their samples, as the live value is. The backlog is
 * a level and not a flow: what it was on the last day of the window. Null when nothing was measured.
 */
export const previousValue = (name: KpiName, days: readonly KpiDay[]): null | number => {
  const measured = days
    .filter((day): day is KpiDay & { value: number } => day.value !== null)
    .toSorted((one, other) => one.start.getTime() - other.start.getTime())

  if (name === 'backlog') {
    return measured.at(-1)?.value ?? null
  }

  const sample = measured.reduce((sum, day) => sum + day.sampleSize, 0)

  return sample === 0
    ? null
    : measured.reduce((sum, day) => sum + day.value * day.sampleSize, 0) / sample
}
