import type { CollectionConfig } from 'payload'

import { slugs } from '@/contracts/slugs'
import { identifierKinds } from '@/domain/vocabulary'

import { defineCollection } from '../defineCollection'
import { choice, flag, link, moment, text } from '../fields'

/** An address that belongs to a customer (requirement B1). The unique index is what makes identity safe under load. */
export const CustomerIdentifiers: CollectionConfig = defineCollection({
  slug: slugs.customerIdentifiers,
  group: 'Customers',
  admin: { useAsTitle: 'value', defaultColumns: ['kind', 'value', 'customer', 'isVerified'] },
  fields: [
    link('customer', slugs.customers, { required: true }),
    choice('kind', identifierKinds, { required: true }),
    text('value', { required: true, maxLength: 320 }),
    flag('isVerified', { admin: { description: 'Proved by sign-in, link or provider' } }),
    moment('lastSeenAt'),
  ],
  indexes: [{ fields: ['kind', 'value'], unique: true }],
})
