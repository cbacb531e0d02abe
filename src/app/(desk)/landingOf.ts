import type { Role } from '@/domain/vocabulary'

/** Where a role's work is. */
export const landingOf: Readonly<Record<Role, string>> = {
  admin: '/admin',
  analyst: '/desk',
  auditor: '/admin/collections/audit-entries',
  'cx-manager': '/admin',
  engineer: '/desk',
}
