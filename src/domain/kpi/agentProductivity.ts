import type { KpiFigure } from './csat'

/** Resolved cases per agent hour, over all agents together. Null when nobody worked. */
export const agentProductivity = (
  rows: readonly { readonly resolvedCases: number; readonly workedMinutes: number }[],
): KpiFigure => {
  const hours = rows.reduce((sum, row) => sum + Math.max(0, row.workedMinutes), 0) / 60
  const count = rows.reduce((sum, row) => sum + row.resolvedCases, 0)
  return { count, value: hours === 0 ? null : count / hours }
}
