import type { Door } from '@/access/matrix'
import type { CollectionSlug } from '@/contracts/slugs'
import type { Role } from '@/domain/vocabulary'

/** A page of ours: shown to those for whom its door opens. */
export type NavPage = { readonly door: Door; readonly href: string; readonly label: string }

export type NavGroupPlan = {
  readonly id: 'automation' | 'customers' | 'inbox' | 'insight' | 'knowledge' | 'system' | 'team'
  readonly label: string
  /** What people open every day, in this order. */
  readonly daily: readonly (CollectionSlug | NavPage)[]
  /** Behind "More": records that the machine writes, and settings that change once a year. */
  readonly rare: readonly CollectionSlug[]
  /** Roles that find the group unfolded before they have chosen for themselves. */
  readonly openFor: readonly Role[]
}

const everybody: readonly Role[] = ['analyst', 'auditor', 'engineer', 'admin', 'cx-manager']

/**
 * The navigation of the admin, in the order in which people think of their work. Every collection stands in
 * exactly one group (a test counts them); who sees which entry follows from the permission matrix alone.
 */
export const navPlan: readonly NavGroupPlan[] = [
  {
    id: 'inbox',
    label: 'Inbox',
    daily: [
      { door: 'case.open-desk', href: '/desk', label: 'Inbox' },
      { door: 'review.decide', href: '/desk/review', label: 'Review queue' },
      'saved-views',
    ],
    rare: [
      'cases',
      'messages',
      'attachments',
      'case-events',
      'case-tags',
      'case-watchers',
      'case-links',
    ],
    openFor: everybody,
  },
  {
    id: 'customers',
    label: 'Customers',
    daily: ['customers', 'feedback'],
    rare: ['customer-identifiers'],
    openFor: ['analyst', 'admin', 'cx-manager'],
  },
  {
    id: 'knowledge',
    label: 'Knowledge',
    daily: [
      'articles',
      { door: 'case.open-desk', href: '/admin/knowledge', label: 'Knowledge gaps' },
      'templates',
      'macros',
      'synonyms',
    ],
    rare: [],
    openFor: ['analyst', 'admin', 'cx-manager'],
  },
  {
    id: 'automation',
    label: 'Automation',
    daily: [
      { door: 'triage.read', href: '/admin/triage', label: 'Triage' },
      { door: 'assistant.read', href: '/admin/assistant', label: 'Assistant' },
      { door: 'routing.plan', href: '/admin/routing', label: 'Routing lab' },
      'routing-rules',
      'escalation-rules',
    ],
    rare: [
      'sla-policies',
      'guardrails',
      'validation-rules',
      'rollouts',
      'triage-results',
      'routing-decisions',
      'assistant-runs',
    ],
    openFor: ['auditor', 'cx-manager'],
  },
  {
    id: 'team',
    label: 'Team',
    daily: ['staff', 'agent-profiles', 'teams', 'departments'],
    rare: ['team-members', 'skills', 'agent-skills', 'shifts', 'business-hours'],
    openFor: [],
  },
  {
    id: 'insight',
    label: 'Insight',
    daily: [
      { door: 'kpi.read', href: '/admin', label: 'KPIs' },
      'alerts',
      'thresholds',
      'audit-entries',
    ],
    rare: ['kpi-values', 'notifications'],
    openFor: ['auditor', 'engineer', 'admin', 'cx-manager'],
  },
  {
    id: 'system',
    label: 'System',
    daily: [
      { door: 'console.use', href: '/admin/console', label: 'Channel console' },
      'channels',
      'integrations',
      'categories',
    ],
    rare: [
      'inbound-events',
      'deliveries',
      'webhook-endpoints',
      'api-clients',
      'tags',
      'case-fields',
    ],
    openFor: ['engineer', 'admin'],
  },
]
