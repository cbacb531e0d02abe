import type { AuditedTable } from '@/audit/attachAuditTriggers'

/** What Payload writes at each sign-in and each wrong password. */
const signIn = [
  'lock_until',
  'login_attempts',
  'reset_password_expiration',
  'reset_password_requested_at',
  'reset_password_token',
]

/** Every table whose rows decide what the product does or who may do it, and the two that hold its work. */
export const auditedTables: Readonly<Record<string, AuditedTable>> = {
  staff: { access: ['role', 'is_active'], ignore: signIn },
  agent_profiles: { access: ['departments'] },
  agent_skills: {},
  departments: {},
  teams: {},
  team_members: {},
  skills: {},
  shifts: {},
  business_hours: {},
  sla_policies: {},
  routing_rules: {},
  escalation_rules: {},
  guardrails: {},
  validation_rules: {},
  templates: { ignore: ['used_count'] },
  macros: { ignore: ['used_count'] },
  synonyms: {},
  articles: { ignore: ['helpful_count', 'not_helpful_count', 'used_count'] },
  channels: {},
  thresholds: {},
  categories: {},
  tags: {},
  case_fields: {},
  integrations: { ignore: ['last_error', 'last_success_at'] },
  webhook_endpoints: { ignore: ['failure_count'] },
  api_clients: {
    access: ['department_id', 'expires_at', 'is_active', 'scopes'],
    ignore: ['last_used_at', ...signIn],
  },
  rollouts: {},
  customers: {
    access: ['is_blocked'],
    ignore: ['last_seen_at', ...signIn],
    mask: ['*'],
    show: ['erased_at', 'language', 'tier', 'timezone'],
  },
  cases: {
    doors: true,
    mask: ['*'],
    show: [
      'assistant_mode',
      'channel',
      'closed_at',
      'language',
      'number',
      'priority',
      'resolved_at',
      'status',
    ],
  },
  messages: {
    doors: true,
    mask: ['*'],
    show: ['author_kind', 'channel', 'direction', 'language', 'sent_at'],
  },
}
