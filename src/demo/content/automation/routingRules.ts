import type { DemoRoutingRule } from '../types'

/** From the most to the least urgent: the first rule that matches decides the team. */
export const routingRules: readonly DemoRoutingRule[] = [
  {
    name: 'Complete outage',
    description:
      'Anything about an outage with high or urgent priority goes to the on-call engineers.',
    position: 10,
    conditions: {
      all: [
        { field: 'category', operator: 'equals', value: 'outage' },
        { field: 'priority', operator: 'in', value: ['high', 'urgent'] },
      ],
    },
    team: 'engineering',
    setPriority: 'urgent',
    requiredSkills: [],
    minSkillLevel: null,
  },
  {
    name: 'Security',
    description: 'Suspected misuse and reports of weaknesses go straight to Security.',
    position: 20,
    conditions: {
      all: [{ field: 'category', operator: 'equals', value: 'security' }],
    },
    team: 'security',
    setPriority: 'high',
    requiredSkills: ['security'],
    minSkillLevel: 3,
  },
  {
    name: 'Legal and privacy',
    description: 'Contracts, personal data and official letters.',
    position: 30,
    conditions: {
      all: [{ field: 'category', operator: 'equals', value: 'legal' }],
    },
    team: 'security',
    setPriority: 'high',
    requiredSkills: ['privacy'],
    minSkillLevel: 3,
  },
  {
    name: 'Refund requests',
    description: 'Decided by people in Finance only.',
    position: 40,
    conditions: {
      all: [{ field: 'category', operator: 'equals', value: 'refund' }],
    },
    team: 'finance',
    setPriority: null,
    requiredSkills: ['billing'],
    minSkillLevel: 3,
  },
  {
    name: 'Very unhappy customer',
    description: 'Low sentiment goes to the leads, whatever the topic.',
    position: 50,
    conditions: {
      all: [{ field: 'sentiment', operator: 'lt', value: 0.2 }],
    },
    team: 'support-leads',
    setPriority: 'high',
    requiredSkills: ['de-escalation'],
    minSkillLevel: 4,
  },
  {
    name: 'Quotes and offers',
    description: 'Amounts, discounts and contracts come from Sales.',
    position: 60,
    conditions: {
      all: [{ field: 'category', operator: 'equals', value: 'pricing' }],
    },
    team: 'sales',
    setPriority: null,
    requiredSkills: ['sales'],
    minSkillLevel: 3,
  },
  {
    name: 'Billing',
    description: 'Invoices, payments and seats.',
    position: 70,
    conditions: {
      all: [{ field: 'category', operator: 'equals', value: 'billing' }],
    },
    team: 'finance',
    setPriority: null,
    requiredSkills: ['billing'],
    minSkillLevel: 3,
  },
  {
    name: 'Single sign-on',
    description: 'A company that cannot sign in needs an engineer.',
    position: 80,
    conditions: {
      all: [
        { field: 'category', operator: 'equals', value: 'account-access' },
        {
          field: 'text',
          operator: 'contains-any',
          value: ['sso', 'saml', 'scim', 'okta', 'entra'],
        },
      ],
    },
    team: 'support-tier-2',
    setPriority: 'high',
    requiredSkills: ['sso'],
    minSkillLevel: 3,
  },
  {
    name: 'Enterprise faults',
    description: 'Technical issues of Enterprise customers skip tier 1.',
    position: 90,
    conditions: {
      all: [
        { field: 'category', operator: 'equals', value: 'technical-issue' },
        { field: 'customer.tier', operator: 'equals', value: 'enterprise' },
      ],
    },
    team: 'support-tier-2',
    setPriority: 'high',
    requiredSkills: ['diagnostics'],
    minSkillLevel: 4,
  },
  {
    name: 'API and webhooks',
    description: 'Developers talk to engineers.',
    position: 100,
    conditions: {
      all: [
        { field: 'category', operator: 'equals', value: 'integrations' },
        { field: 'text', operator: 'contains-any', value: ['api', 'webhook', 'token', '429'] },
      ],
    },
    team: 'support-tier-2',
    setPriority: null,
    requiredSkills: ['api'],
    minSkillLevel: 3,
  },
  {
    name: 'Technical issues',
    description: 'Faults that need logs and diagnostics.',
    position: 110,
    conditions: {
      all: [{ field: 'category', operator: 'equals', value: 'technical-issue' }],
    },
    team: 'support-tier-2',
    setPriority: null,
    requiredSkills: ['diagnostics'],
    minSkillLevel: 3,
  },
  {
    name: 'Large exports',
    description: 'Exports that fail, or more than 50 GB.',
    position: 120,
    conditions: {
      all: [
        { field: 'category', operator: 'equals', value: 'data-export' },
        { field: 'priority', operator: 'in', value: ['high', 'urgent'] },
      ],
    },
    team: 'support-tier-2',
    setPriority: null,
    requiredSkills: ['data'],
    minSkillLevel: 4,
  },
  {
    name: 'German',
    description: 'German messages go to people who write German.',
    position: 130,
    conditions: {
      all: [{ field: 'language', operator: 'equals', value: 'de' }],
    },
    team: 'support-tier-1',
    setPriority: null,
    requiredSkills: [],
    minSkillLevel: null,
  },
  {
    name: 'Spanish',
    description: 'Spanish messages go to people who write Spanish.',
    position: 140,
    conditions: {
      all: [{ field: 'language', operator: 'equals', value: 'es' }],
    },
    team: 'support-tier-1',
    setPriority: null,
    requiredSkills: [],
    minSkillLevel: null,
  },
  {
    name: 'Phone calls',
    description: 'Callers are handled by tier 1, who call back.',
    position: 150,
    conditions: {
      all: [{ field: 'channel', operator: 'equals', value: 'phone' }],
    },
    team: 'support-tier-1',
    setPriority: null,
    requiredSkills: [],
    minSkillLevel: null,
  },
  {
    name: 'Everything else',
    description: 'The first answer comes from tier 1.',
    position: 160,
    conditions: { all: [] },
    team: 'support-tier-1',
    setPriority: null,
    requiredSkills: [],
    minSkillLevel: null,
  },
]
