import type { DemoTeam } from '../types'

/** The teams that cases go to. */
export const teams: readonly DemoTeam[] = [
  {
    key: 'support-tier-1',
    name: 'Support, tier 1',
    focus: 'First answers on every channel: sign-in, how-to, integrations, exports and feedback.',
    department: 'customer-support',
    leadEmail: 'priya.patel@techcorp.example',
    timezone: 'Europe/Berlin',
    businessHours: 'berlin',
  },
  {
    key: 'support-tier-2',
    name: 'Support engineers, tier 2',
    focus: 'Faults that need logs and diagnostics: sync, API, webhooks, performance, SSO.',
    department: 'customer-support',
    leadEmail: 'engineer@techcorp.example',
    timezone: 'Europe/Berlin',
    businessHours: 'berlin',
  },
  {
    key: 'support-leads',
    name: 'Support leads',
    focus:
      'Escalations: legal language, very unhappy customers, repeated contacts, major incidents.',
    department: 'customer-support',
    leadEmail: 'priya.patel@techcorp.example',
    timezone: 'America/New_York',
    businessHours: 'new-york',
  },
  {
    key: 'finance',
    name: 'Finance',
    focus: 'Invoices, payments and the review of refund requests.',
    department: 'finance',
    leadEmail: 'lisa.wang@techcorp.example',
    timezone: 'America/New_York',
    businessHours: 'new-york',
  },
  {
    key: 'sales',
    name: 'Sales',
    focus: 'Quotes, discounts, larger teams and contracts.',
    department: 'sales',
    leadEmail: 'rachel.thompson@techcorp.example',
    timezone: 'America/New_York',
    businessHours: 'new-york',
  },
  {
    key: 'security',
    name: 'Security',
    focus: 'Suspected misuse, vulnerability reports, data protection and official letters.',
    department: 'security-legal',
    leadEmail: 'alex.rivera@techcorp.example',
    timezone: 'America/New_York',
    businessHours: 'new-york',
  },
  {
    key: 'engineering',
    name: 'Engineering on call',
    focus: 'Complete outages and loss of data, around the clock.',
    department: 'engineering',
    leadEmail: 'hiro.tanaka@techcorp.example',
    timezone: 'Asia/Singapore',
    businessHours: 'singapore',
  },
]
