import type { DeskUser } from '@/contracts/desk'

/** Works on cases at all: auditors look, and an Experience Manager only decides where cases go. */
export const mayChangeCases = ({ role }: Pick<DeskUser, 'role'>): boolean =>
  role !== 'auditor' && role !== 'cx-manager'
