import type { Role } from '@/domain/vocabulary'

/** The same for every demo account: long enough for the rules, easy to type. Never used outside the demo. */
export const demoPassword = 'calm-harbour-2026'

export type DemoAccount = {
  readonly email: string
  readonly password: string
  readonly name: string
  readonly role: 'customer' | Role
  /** Where this person's work is: the path after signing in. */
  readonly landing: string
}

/** One account per role, and a customer. Printed at the first start and offered on the sign-in page of the demo. */
export const demoAccounts: readonly DemoAccount[] = [
  {
    email: 'analyst@techcorp.example',
    password: demoPassword,
    name: 'Maya Okafor',
    role: 'analyst',
    landing: '/desk',
  },
  {
    email: 'engineer@techcorp.example',
    password: demoPassword,
    name: 'Jonas Weber',
    role: 'engineer',
    landing: '/desk',
  },
  {
    email: 'cx@techcorp.example',
    password: demoPassword,
    name: 'Nora Lindqvist',
    role: 'cx-manager',
    landing: '/admin',
  },
  {
    email: 'auditor@techcorp.example',
    password: demoPassword,
    name: 'Elena Petrova',
    role: 'auditor',
    landing: '/admin/collections/audit-entries',
  },
  {
    email: 'admin@techcorp.example',
    password: demoPassword,
    name: 'Sam Castellano',
    role: 'admin',
    landing: '/admin',
  },
  {
    email: 'customer@example.com',
    password: demoPassword,
    name: 'Hannah Brooks',
    role: 'customer',
    landing: '/support',
  },
]
