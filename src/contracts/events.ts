/**
 * Facts that other parts of the product (and other systems) may react to. Written to the outbox in the
 * transaction of the change they tell of. They carry ids, never texts: each reader re-reads with its own rights.
 */
export const eventTypes = [
  'case.created',
  'case.changed',
  'case.message-added',
  'case.triaged',
  'case.routed',
  'case.escalated',
  'case.resolved',
  'case.pending-data',
  'delivery.changed',
  'customer.changed',
  'feedback.received',
  'kpi.changed',
  'alert.changed',
  'notification.created',
  'article.changed',
  'access.changed',
] as const
export type EventType = (typeof eventTypes)[number]

/** Only for screens that are open now: nothing to subscribe to from outside, nothing that happened. */
export const liveEventTypes = ['case.presence', 'case.co-edit'] as const
