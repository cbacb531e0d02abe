/**
 * The expressions that lists sort and filter by, as text: the indexes in the migrations and the queries must say
 * them in exactly the same words, or Postgres does not use the one for the other.
 */

/** Statuses in which something is left to do. Written out, so that partial indexes apply. */
export const isActive = (c: string): string =>
  `${c}.status in ('new', 'open', 'pending-customer', 'on-hold', 'pending-data', 'escalated')`

/** When something last happened that people care about. */
export const activityAt = (c: string): string => `coalesce(${c}.last_message_at, ${c}.created_at)`

/**
 * When the next promise is due; `infinity` when none is open. The clock stands still while the next step is
 * not ours, so such a case is never overdue.
 */
export const dueAt = (c: string): string =>
  `coalesce(case when ${c}.status in ('pending-customer', 'on-hold', 'resolved', 'closed') then null else ` +
  `least(case when ${c}.first_responded_at is null then ${c}.first_response_due_at end, ` +
  `${c}.next_response_due_at, ${c}.resolution_due_at) end, 'infinity'::timestamptz)`

export const isUrgent = (c: string): string => `${c}.priority in ('high', 'urgent')`

export const subjectWords = (c: string): string => `to_tsvector('simple', ${c}.subject)`

/** Cut, because a text vector holds at most one megabyte and mails can be longer. */
export const messageWords = (m: string): string => `to_tsvector('simple', left(${m}.text, 100000))`
