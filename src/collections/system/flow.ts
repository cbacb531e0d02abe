import type { CollectionConfig } from 'payload'

import { slugs } from '@/contracts/slugs'
import { channels, deliveryStatuses, inboundEventStatuses } from '@/domain/vocabulary'

import { defineCollection } from '../defineCollection'
import { choice, flag, json, link, longText, moment, number, text } from '../fields'

/** Settings of a channel, edited here and not in code (requirement A11). */
export const Channels: CollectionConfig = defineCollection({
  slug: slugs.channels,
  group: 'System',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'key', 'isActive', 'address', 'department'],
  },
  fields: [
    text('name', { required: true, maxLength: 120 }),
    choice('key', channels, { required: true, unique: true }),
    flag('isActive', { defaultValue: true }),
    text('address', {
      maxLength: 320,
      admin: { description: 'Number or mail address that customers write to' },
    }),
    link('department', slugs.departments, {
      required: true,
      admin: { description: 'Where cases of this channel begin' },
    }),
    text('tone', { maxLength: 60 }),
    json('limits', {
      admin: { description: '{ "maxWords": 400, "maxCharacters": 300, "maxParts": 3 }' },
    }),
    longText('signature', { maxLength: 2000 }),
    longText('greeting', { maxLength: 500 }),
  ],
})

/** Everything that came in, as it came, before anybody looked at it (requirement A9). */
export const InboundEvents: CollectionConfig = defineCollection({
  slug: slugs.inboundEvents,
  group: 'System',
  admin: {
    useAsTitle: 'providerId',
    defaultColumns: ['channel', 'providerId', 'status', 'case', 'createdAt'],
  },
  defaultSort: '-createdAt',
  fields: [
    choice('channel', channels, { required: true }),
    text('account', {
      required: true,
      maxLength: 320,
      admin: { description: 'Our address or number it was sent to' },
    }),
    text('providerId', { required: true, maxLength: 998 }),
    longText('body', { required: true, maxLength: 40_000_000 }),
    choice('encoding', ['utf8', 'base64'], { required: true, defaultValue: 'utf8' }),
    choice('status', inboundEventStatuses, { required: true, defaultValue: 'received' }),
    text('problem', {
      maxLength: 500,
      admin: { description: 'Why it was rejected or failed, and what to do' },
    }),
    number('attempts', { defaultValue: 0 }),
    link('case', slugs.cases),
    link('message', slugs.messages),
    moment('processedAt'),
    moment('receivedAt', { required: true }),
  ],
  // The gate of the durable inbox: a redelivery meets this index, not code.
  indexes: [
    { fields: ['channel', 'account', 'providerId'], unique: true },
    { fields: ['status', 'createdAt'] },
  ],
})

/** One outbound message on its way (requirements A2–A4): `sending` with a token is written before the call. */
export const Deliveries: CollectionConfig = defineCollection({
  slug: slugs.deliveries,
  group: 'System',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['case', 'channel', 'status', 'attempts', 'updatedAt'],
  },
  defaultSort: '-createdAt',
  fields: [
    link('message', slugs.messages, { required: true, unique: true }),
    link('case', slugs.cases, { required: true }),
    choice('channel', channels, { required: true }),
    text('recipient', { required: true, maxLength: 320 }),
    text('recipientName', { maxLength: 200 }),
    choice('status', deliveryStatuses, { required: true, defaultValue: 'queued' }),
    text('token', {
      index: true,
      admin: { description: 'Attempt token; what the provider is asked for after a crash' },
    }),
    text('providerId', { index: true }),
    json('content', {
      admin: { description: 'Subject, parts, Message-ID, references: formatted once' },
    }),
    number('attempts', { defaultValue: 0, required: true }),
    text('problem', { maxLength: 500 }),
    moment('claimedAt'),
    moment('sentAt'),
    moment('deliveredAt'),
    moment('readAt'),
    moment('notBefore', { admin: { description: 'Scheduled send' } }),
  ],
  indexes: [{ fields: ['status', 'createdAt'] }],
})
