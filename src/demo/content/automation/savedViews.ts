import type { DemoSavedView } from '../types'

const open = ['new', 'open', 'pending-customer', 'on-hold', 'pending-data', 'escalated']

/** Views that are there at first start. Filters use the words of the inbox's address bar. */
export const savedViews: readonly DemoSavedView[] = [
  {
    name: 'New in tier 1',
    ownerEmail: 'priya.patel@techcorp.example',
    isShared: true,
    team: 'support-tier-1',
    filter: { team: 'support-tier-1', status: ['new', 'open'] },
    sort: 'firstResponseDueAt',
  },
  {
    name: 'Engineers: waiting for us',
    ownerEmail: 'engineer@techcorp.example',
    isShared: true,
    team: 'support-tier-2',
    filter: { team: 'support-tier-2', status: ['new', 'open', 'escalated'] },
    sort: 'resolutionDueAt',
  },
  {
    name: 'Enterprise, not solved',
    ownerEmail: 'priya.patel@techcorp.example',
    isShared: true,
    team: 'support-leads',
    filter: { tier: 'enterprise', status: open },
    sort: 'resolutionDueAt',
  },
  {
    name: 'Refunds to review',
    ownerEmail: 'lisa.wang@techcorp.example',
    isShared: true,
    team: 'finance',
    filter: { category: 'refund', status: open },
    sort: 'createdAt',
  },
  {
    name: 'My Spanish cases',
    ownerEmail: 'analyst@techcorp.example',
    isShared: false,
    team: null,
    filter: { language: 'es', status: open },
    sort: '-lastMessageAt',
  },
  {
    name: 'Waiting for the customer',
    ownerEmail: 'analyst@techcorp.example',
    isShared: false,
    team: null,
    filter: { assignee: 'me', status: ['pending-customer'] },
    sort: '-lastMessageAt',
  },
  {
    name: 'WhatsApp today',
    ownerEmail: 'analyst@techcorp.example',
    isShared: false,
    team: null,
    filter: { channel: 'whatsapp', status: open },
    sort: '-lastMessageAt',
  },
]
