import type { DemoTag } from '../types'

/** Labels that people put on cases. */
export const tags: readonly DemoTag[] = [
  { name: 'sso', colour: 'violet' },
  { name: 'vip', colour: 'amber' },
  { name: 'bug', colour: 'rose' },
  { name: 'mobile', colour: 'blue' },
  { name: 'api', colour: 'slate' },
  { name: 'export', colour: 'blue' },
  { name: 'renewal', colour: 'amber' },
  { name: 'churn-risk', colour: 'rose' },
  { name: 'follow-up', colour: 'slate' },
  { name: 'duplicate-payment', colour: 'amber' },
  { name: 'phishing', colour: 'rose' },
  { name: 'incident', colour: 'rose' },
  { name: 'beta', colour: 'violet' },
  { name: 'praise', colour: 'emerald' },
  { name: 'complaint', colour: 'rose' },
  { name: 'translation', colour: 'blue' },
]
