import type { DemoMacro } from '../types'

/** A reply and actions in one step. Templates are named by key. */
export const macros: readonly DemoMacro[] = [
  {
    name: 'Solved, say goodbye',
    template: 'solved-en',
    actions: [{ do: 'set-status', value: 'resolved' }],
  },
  {
    name: 'Ask for diagnostics and wait',
    template: 'ask-diagnostics-en',
    actions: [
      { do: 'set-status', value: 'pending-customer' },
      { do: 'add-tag', value: 'bug' },
    ],
  },
  {
    name: 'Hand a refund request to Finance',
    template: 'refund-received-en',
    actions: [
      { do: 'assign-team', value: 'finance' },
      { do: 'note', value: 'Refund request: facts collected, nothing promised.' },
    ],
  },
  {
    name: 'Outage: link to the status page',
    template: 'outage-en',
    actions: [
      { do: 'set-priority', value: 'urgent' },
      { do: 'add-tag', value: 'incident' },
      { do: 'assign-team', value: 'engineering' },
    ],
  },
  {
    name: 'Idea received',
    template: 'idea-en',
    actions: [{ do: 'set-status', value: 'resolved' }],
  },
  {
    name: 'Security: secure the account first',
    template: 'security-first-steps-en',
    actions: [
      { do: 'assign-team', value: 'security' },
      { do: 'set-priority', value: 'high' },
      { do: 'add-tag', value: 'phishing' },
    ],
  },
  {
    name: 'Take to tier 2',
    template: null,
    actions: [
      { do: 'assign-team', value: 'support-tier-2' },
      { do: 'note', value: 'Tried: reload, private window, second network. Diagnostics attached.' },
    ],
  },
  {
    name: 'Unhappy customer: to a lead',
    template: 'complaint-en',
    actions: [
      { do: 'assign-team', value: 'support-leads' },
      { do: 'add-tag', value: 'complaint' },
    ],
  },
]
