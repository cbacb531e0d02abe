/**
 * The words of Caseway. Every list is the single source for types, select options and database enums.
 *
 * Values only grow: a removed value would break rows that already carry it.
 */

/** Roles of staff (requirement O1). `analyst` is the front-line agent. */
export const roles = ['analyst', 'auditor', 'engineer', 'admin', 'cx-manager'] as const
export type Role = (typeof roles)[number]

export const channels = ['email', 'whatsapp', 'sms', 'phone', 'web-form', 'chat', 'social'] as const
export type Channel = (typeof channels)[number]

export const caseStatuses = [
  'new',
  'open',
  'pending-customer',
  'on-hold',
  'pending-data',
  'escalated',
  'resolved',
  'closed',
] as const
export type CaseStatus = (typeof caseStatuses)[number]

export const priorities = ['low', 'medium', 'high', 'urgent'] as const
export type Priority = (typeof priorities)[number]

/** `inbound`: from the customer. `outbound`: to the customer. `internal`: a note that only staff sees. */
export const messageDirections = ['inbound', 'outbound', 'internal'] as const
export type MessageDirection = (typeof messageDirections)[number]

export const authorKinds = ['customer', 'agent', 'assistant', 'system'] as const
export type AuthorKind = (typeof authorKinds)[number]

export const identifierKinds = ['email', 'phone', 'external'] as const
export type IdentifierKind = (typeof identifierKinds)[number]

export const inboundEventStatuses = ['received', 'processed', 'rejected', 'failed'] as const
export type InboundEventStatus = (typeof inboundEventStatuses)[number]

/**
 * `sending`: claimed by an attempt token before the provider is called.
 * `unclear`: a crash left it undecidable whether the provider took it; a person decides.
 */
export const deliveryStatuses = [
  'queued',
  'sending',
  'sent',
  'delivered',
  'read',
  'failed',
  'unclear',
  'cancelled',
] as const
export type DeliveryStatus = (typeof deliveryStatuses)[number]

export const availabilities = ['available', 'busy', 'offline'] as const
export type Availability = (typeof availabilities)[number]

/** How far the assistant may go in a department or category (requirement F6). */
export const assistantModes = ['off', 'shadow', 'suggest', 'auto'] as const
export type AssistantMode = (typeof assistantModes)[number]

/** Languages with articles, stop words and interface texts. Others are detected and routed, not answered. */
export const languages = ['en', 'de', 'es', 'fr', 'ar'] as const
export type Language = (typeof languages)[number]

export const audiences = ['public', 'internal'] as const
export type Audience = (typeof audiences)[number]

export const entityKinds = ['order', 'user', 'payment', 'location', 'date', 'amount'] as const
export type EntityKind = (typeof entityKinds)[number]

/** The flags of the ten escalation triggers (requirement F3), and what the pipeline itself may raise. */
export const escalationFlags = [
  'LEGAL_ESCALATION',
  'SENTIMENT_ESCALATION',
  'KB_MISS',
  'HUMAN_REQUESTED',
  'WHATSAPP_ESCALATION',
  'SALES_INQUIRY',
  'REFUND_REQUEST',
  'REPEAT_CONTACT',
  'SECURITY_ESCALATION',
  'P1_CRITICAL',
] as const
export type EscalationFlag = (typeof escalationFlags)[number]

export const actorKinds = [
  'staff',
  'customer',
  'api-client',
  'assistant',
  'system',
  'nobody',
] as const
export type ActorKind = (typeof actorKinds)[number]

/** The six KPIs of R-FR2 (requirement L1). Units stand beside their formulas in `domain/kpi/`. */
export const kpiNames = [
  'csat',
  'resolution-time',
  'first-contact-resolution',
  'agent-productivity',
  'uptime',
  'backlog',
] as const
export type KpiName = (typeof kpiNames)[number]

/** What a team's queue is watched by (requirement E5): cases, working minutes, people. */
export const queueMeasures = ['queue-length', 'queue-oldest', 'agents-on-duty'] as const
export type QueueMeasure = (typeof queueMeasures)[number]

/** What a threshold may be about. */
export const thresholdMeasures = [...kpiNames, ...queueMeasures] as const
export type ThresholdMeasure = (typeof thresholdMeasures)[number]

/** What a customer pays for. */
export const customerTiers = ['free', 'team', 'business', 'enterprise'] as const
export type CustomerTier = (typeof customerTiers)[number]

/** Why an answer did not help, in the customer's own choice (requirement F8). */
export const feedbackReasons = ['wrong', 'incomplete', 'unclear', 'outdated', 'other'] as const
export type FeedbackReason = (typeof feedbackReasons)[number]
