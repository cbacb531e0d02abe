import type { CollectionConfig } from 'payload'

import { noFirstRegister } from '@/access/noFirstRegister'
import { slugs } from '@/contracts/slugs'
import { customerTiers } from '@/domain/vocabulary'
import { endSessions } from '@/hooks/auth/endSessions'
import { refuseRefresh, refuseSwitchedOff } from '@/hooks/auth/refuseSwitchedOff'
import { rejectWeakPassword } from '@/hooks/auth/rejectWeakPassword'

import { defineCollection } from '../defineCollection'
import { choice, email, flag, json, longText, moment, text } from '../fields'

/**
 * Customers: an auth collection of their own, so that no customer session is ever a staff session.
 *
 * Most have no password: they came in by a message. Those on WhatsApp or SMS have no e-mail either, hence
 * the user name. Intake creates them with `db.create`, which costs no password hash.
 */
export const Customers: CollectionConfig = defineCollection({
  slug: slugs.customers,
  group: 'Customers',
  endpoints: [noFirstRegister],
  auth: {
    cookies: { sameSite: 'Lax' },
    lockTime: 600_000,
    loginWithUsername: { allowEmailLogin: true, requireEmail: false, requireUsername: false },
    maxLoginAttempts: 10,
    tokenExpiration: 86_400,
    useSessions: true,
  },
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'email', 'company', 'tier', 'updatedAt'] },
  hooks: {
    beforeChange: [endSessions],
    beforeLogin: [refuseSwitchedOff],
    beforeValidate: [rejectWeakPassword],
    refresh: [refuseRefresh],
  },
  fields: [
    // Payload would add both by itself, without the field rules of the matrix.
    email('email', { unique: true }),
    text('username', { unique: true }),
    text('name', { maxLength: 200, index: true }),
    text('company', { maxLength: 200, index: true }),
    choice('tier', customerTiers, {
      defaultValue: 'free',
      required: true,
    }),
    text('language', { maxLength: 12 }),
    text('timezone', { maxLength: 60 }),
    text('externalId', { index: true, admin: { description: 'Id in the CRM' } }),
    longText('notes', { admin: { description: 'For staff only' } }),
    json('preferences'),
    flag('isBlocked'),
    moment('lastSeenAt'),
    moment('erasedAt'),
  ],
})
