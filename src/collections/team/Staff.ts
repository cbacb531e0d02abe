import type { CollectionConfig } from 'payload'

import { slugs } from '@/contracts/slugs'
import { roles } from '@/domain/vocabulary'
import { endSessions } from '@/hooks/auth/endSessions'
import { keepAnAdmin, keepAnAdminOnDelete } from '@/hooks/auth/keepAnAdmin'
import { refuseRefresh, refuseSwitchedOff } from '@/hooks/auth/refuseSwitchedOff'
import { rejectWeakPassword } from '@/hooks/auth/rejectWeakPassword'

import { defineCollection } from '../defineCollection'
import { choice, email, flag, text } from '../fields'

/**
 * People who work here: five roles (requirement O1). Only what signing in needs stands in this collection,
 * since each login writes the whole row back; skills, capacity and availability are in agent profiles.
 */
export const Staff: CollectionConfig = defineCollection({
  slug: slugs.staff,
  group: 'Team',
  labels: { singular: 'Staff member', plural: 'Staff' },
  auth: {
    cookies: { sameSite: 'Lax' },
    lockTime: 600_000,
    maxLoginAttempts: 10,
    tokenExpiration: 43_200,
    useSessions: true,
  },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'email', 'role', 'isActive'] },
  hooks: {
    beforeChange: [endSessions, keepAnAdmin],
    beforeDelete: [keepAnAdminOnDelete],
    beforeLogin: [refuseSwitchedOff],
    beforeValidate: [rejectWeakPassword],
    refresh: [refuseRefresh],
  },
  fields: [
    // Payload would add it by itself, without the field rule of the matrix.
    email('email', { required: true, unique: true }),
    text('name', { required: true, maxLength: 120 }),
    choice('role', roles, { required: true, defaultValue: 'analyst', saveToJWT: true }),
    flag('isActive', { defaultValue: true, saveToJWT: true }),
    text('timezone', { maxLength: 60, defaultValue: 'UTC' }),
    text('locale', { maxLength: 12, defaultValue: 'en' }),
  ],
})
