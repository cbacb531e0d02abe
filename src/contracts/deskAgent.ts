/** What the desk shows of and for the person in front of it, as JSON: moments are ISO strings. */
import type { WorkTip } from '@/domain/cases/workTips'

export type NotificationRow = {
  readonly id: string
  readonly kind: string
  readonly title: string
  readonly body: null | string
  readonly caseNumber: null | string
  readonly isRead: boolean
  readonly createdAt: string
}

/** How somebody wants to be told. `muted` kinds stay in the list, and neither count nor pop up. */
export type NotificationSettings = {
  readonly hasPopups: boolean
  readonly hasSound: boolean
  /** A mail about a mention that was not read for `mentionMailMinutes`. */
  readonly mailsMentions: boolean
  readonly muted: readonly string[]
}

export type NotificationPage = {
  readonly next: null | string
  readonly rows: readonly NotificationRow[]
  readonly settings: NotificationSettings
  /** Unread ones of kinds that are not muted, up to 100. */
  readonly unread: number
}

/** How long a mention may stay unread before it comes by mail too. */
export const mentionMailMinutes = 10

/** An answer can be scheduled this far ahead. */
export const mostDaysAhead = 60

/** Kinds that can be muted, with the words for them. */
export const notificationKinds = [
  ['mention', 'Somebody mentions me'],
  ['approval', 'An answer waits for my approval, or mine was decided on'],
  ['case-assigned', 'A case becomes mine'],
  ['customer-replied', 'A customer answers on a case of mine'],
  ['case-escalated', 'A case of mine is escalated'],
  ['watched', 'Something happens on a case that I follow'],
  ['sla-warned', 'A promise on a case of mine is nearly due'],
  ['sla-breached', 'A promise on a case of mine is overdue'],
] as const

export const numberPeriods = ['day', 'week', 'month'] as const
export type NumberPeriod = (typeof numberPeriods)[number]

export const numberMetrics = ['resolved', 'firstResponse', 'active', 'csat'] as const
export type NumberMetric = (typeof numberMetrics)[number]

export type MetricSeries = {
  /** One value a period, oldest first; null where there was nothing to measure. */
  readonly mine: readonly (null | number)[]
  /** Median of colleagues; null where fewer than three of them have a value. */
  readonly team: readonly (null | number)[]
}

export type MyNumbers = {
  readonly period: NumberPeriod
  /** Beginnings of the periods, oldest first; the last one is not over. */
  readonly starts: readonly string[]
  readonly metrics: Readonly<Record<NumberMetric, MetricSeries>>
  /** Of the last two months, whatever the period. */
  readonly tips: readonly WorkTip[]
}

/** A filter that fits many of the cases that somebody worked on lately. */
export type RecommendedFilter = {
  /** Of `of` cases, so many fit. */
  readonly fits: number
  readonly of: number
  /** As in the address of the inbox. */
  readonly query: string
}

export type PaletteHits = {
  readonly articles: readonly {
    readonly id: string
    readonly slug: null | string
    readonly title: string
  }[]
  readonly cases: readonly {
    readonly id: string
    readonly number: string
    readonly subject: string
  }[]
  readonly customers: readonly {
    readonly company: null | string
    readonly id: string
    readonly name: string
  }[]
}

/** Ways to have a text written anew by a language model. */
export type RewriteWay = 'formal' | 'friendly' | 'grammar' | 'shorter' | 'translate'

export type Rewritten = {
  /** Numbers and addresses that the model put in or left out: the agent looks at them. */
  readonly added: readonly string[]
  readonly lost: readonly string[]
  readonly text: string
}
