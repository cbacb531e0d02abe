import type { DemoDepartment } from '../types'

/** The departments of TechCorp. A category can narrow the assistant's mode, never widen it. */
export const departments: readonly DemoDepartment[] = [
  {
    key: 'customer-support',
    name: 'Customer Support',
    assistantMode: 'auto',
    defaultTeam: 'support-tier-1',
  },
  { key: 'finance', name: 'Finance', assistantMode: 'suggest', defaultTeam: 'finance' },
  { key: 'sales', name: 'Sales', assistantMode: 'suggest', defaultTeam: 'sales' },
  {
    key: 'security-legal',
    name: 'Security & Legal',
    assistantMode: 'off',
    defaultTeam: 'security',
  },
  { key: 'engineering', name: 'Engineering', assistantMode: 'off', defaultTeam: 'engineering' },
]
