/**
 * What the KPI dashboard and its endpoint say to each other, as JSON: moments are ISO strings.
 *
 * Type-only apart from two numbers: it is part of the browser's script.
 */
import type { CaseStatus, Channel, KpiName, Priority } from '@/domain/vocabulary'

/** Figures older than this are marked stale (requirement L7). */
export const staleAfterMs = 60_000

/** Days that trends show, and that the live value looks back on. */
export const trendDays = 30

/** One day (UTC, `2026-11-20`). Null: nothing was measured on it. */
export type KpiPoint = { readonly day: string; readonly value: null | number }

export type KpiThreshold = {
  readonly direction: 'above' | 'below'
  readonly id: string
  readonly isBreached: boolean
  readonly limit: number
  readonly name: string
  readonly severity: Priority
}

export type KpiCard = {
  readonly computedAt: null | string
  readonly isGoodWhen: 'high' | 'low'
  readonly name: KpiName
  /** The same figure for the thirty days before; null when nothing was measured then. */
  readonly previous: null | number
  readonly sampleSize: number
  /** What was measured: uptime exists only for everything together. */
  readonly slice: string
  readonly thresholds: readonly KpiThreshold[]
  readonly trend: readonly KpiPoint[]
  readonly unit: string
  readonly value: null | number
}

export type BacklogCell = {
  readonly cases: number
  readonly channel: Channel
  readonly status: CaseStatus
}

export type OpenAlert = {
  readonly caseNumber: null | string
  /** The list of the cases behind it at the desk; null where it is about none, or about one. */
  readonly casesHref: null | string
  readonly id: string
  readonly openedAt: string
  readonly severity: Priority
  readonly status: 'acknowledged' | 'open'
  readonly title: string
}

export type SliceChoice = {
  readonly kind: 'all' | 'channel' | 'department' | 'team'
  readonly name: string
  /** `all`, `channel:email`, `team:<id>`, `department:<id>`. */
  readonly slice: string
}

export type KpiBoard = {
  readonly alerts: readonly OpenAlert[]
  readonly backlog: readonly BacklogCell[]
  readonly cards: readonly KpiCard[]
  /** When these figures were read, by the server's clock: ages are counted from it. */
  readonly readAt: string
  readonly slice: string
  readonly slices: readonly SliceChoice[]
}
