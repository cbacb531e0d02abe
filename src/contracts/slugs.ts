/** Slugs of all collections. A table's name is the slug with underscores. */
export const slugs = {
  // Inbox
  cases: 'cases',
  messages: 'messages',
  attachments: 'attachments',
  caseEvents: 'case-events',
  caseTags: 'case-tags',
  caseWatchers: 'case-watchers',
  caseLinks: 'case-links',
  savedViews: 'saved-views',
  // Customers
  customers: 'customers',
  customerIdentifiers: 'customer-identifiers',
  feedback: 'feedback',
  // Knowledge
  articles: 'articles',
  templates: 'templates',
  macros: 'macros',
  // Automation
  routingRules: 'routing-rules',
  escalationRules: 'escalation-rules',
  guardrails: 'guardrails',
  validationRules: 'validation-rules',
  slaPolicies: 'sla-policies',
  triageResults: 'triage-results',
  routingDecisions: 'routing-decisions',
  assistantRuns: 'assistant-runs',
  rollouts: 'rollouts',
  // Team
  staff: 'staff',
  agentProfiles: 'agent-profiles',
  agentSkills: 'agent-skills',
  departments: 'departments',
  teams: 'teams',
  teamMembers: 'team-members',
  skills: 'skills',
  shifts: 'shifts',
  businessHours: 'business-hours',
  // Insight
  kpiValues: 'kpi-values',
  thresholds: 'thresholds',
  alerts: 'alerts',
  notifications: 'notifications',
  auditEntries: 'audit-entries',
  // System
  channels: 'channels',
  inboundEvents: 'inbound-events',
  deliveries: 'deliveries',
  categories: 'categories',
  tags: 'tags',
  caseFields: 'case-fields',
  integrations: 'integrations',
  webhookEndpoints: 'webhook-endpoints',
  apiClients: 'api-clients',
} as const

export type CollectionSlug = (typeof slugs)[keyof typeof slugs]
