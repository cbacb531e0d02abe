import type { DemoStaff } from '../types'

/** Staff who take no cases. */
export const officeStaff: readonly DemoStaff[] = [
  {
    name: 'Sam Castellano',
    email: 'admin@techcorp.example',
    role: 'admin',
    timezone: 'Europe/Berlin',
  },
  {
    name: 'Elena Petrova',
    email: 'auditor@techcorp.example',
    role: 'auditor',
    timezone: 'Europe/Berlin',
  },
  {
    name: 'Nora Lindqvist',
    email: 'cx@techcorp.example',
    role: 'cx-manager',
    timezone: 'America/New_York',
  },
]
