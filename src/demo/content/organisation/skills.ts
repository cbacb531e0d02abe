import type { DemoSkill } from '../types'

/** What agents are good at; levels 1–5 stand with the agents. */
export const skills: readonly DemoSkill[] = [
  {
    key: 'account-access',
    name: 'Accounts and sign-in',
    description: 'Passwords, second factor, roles, ownership, identity checks.',
  },
  {
    key: 'sso',
    name: 'Single sign-on and SCIM',
    description: 'SAML, OpenID Connect, provisioning and the faults of identity providers.',
  },
  {
    key: 'billing',
    name: 'Billing',
    description: 'Invoices, payment methods, seats, tax details and refund reviews.',
  },
  {
    key: 'product',
    name: 'Product know-how',
    description: 'Boards, timelines, automations, templates, mobile app.',
  },
  {
    key: 'integrations',
    name: 'Integrations',
    description: 'Chat, code and calendar integrations and their permissions.',
  },
  {
    key: 'api',
    name: 'API and webhooks',
    description: 'Access tokens, rate limits, signatures, delivery of events.',
  },
  {
    key: 'diagnostics',
    name: 'Diagnostics',
    description: 'Logs, traces, browser and network faults, performance.',
  },
  {
    key: 'data',
    name: 'Import and export',
    description: 'CSV, JSON, encodings, large exports, migrations.',
  },
  {
    key: 'de-escalation',
    name: 'De-escalation',
    description: 'Calm and fair talks with customers who are very unhappy.',
  },
  {
    key: 'sales',
    name: 'Plans and offers',
    description: 'Comparison of plans, quotes, procurement, pilots.',
  },
  {
    key: 'security',
    name: 'Security incidents',
    description: 'Misuse of accounts, vulnerability reports, phishing.',
  },
  {
    key: 'privacy',
    name: 'Privacy and contracts',
    description: 'Requests of persons about their data, agreements, official letters.',
  },
]
