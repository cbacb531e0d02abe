import type { CollectionConfig } from 'payload'

import { slugs } from '@/contracts/slugs'
import { authorKinds, channels, messageDirections } from '@/domain/vocabulary'

import { defineCollection } from '../defineCollection'
import { choice, flag, json, link, longText, moment, text } from '../fields'

/** One message on a case: from the customer, to the customer, or an internal note. */
export const Messages: CollectionConfig = defineCollection({
  slug: slugs.messages,
  group: 'Inbox',
  admin: {
    useAsTitle: 'id',
    defaultColumns: ['case', 'direction', 'authorKind', 'channel', 'createdAt'],
  },
  defaultSort: '-createdAt',
  fields: [
    link('case', slugs.cases, { required: true }),
    choice('direction', messageDirections, { required: true }),
    choice('authorKind', authorKinds, { required: true }),
    link('staff', slugs.staff, {
      admin: { description: 'Who wrote it, when a person of ours did' },
    }),
    link('customer', slugs.customers),
    choice('channel', channels, { required: true }),
    longText('text', { required: true }),
    longText('fullText', { admin: { description: 'With quoted history, as it came' } }),
    longText('html', { admin: { description: 'As it came; sanitised before it is shown' } }),
    text('language', { maxLength: 12 }),
    link('inboundEvent', slugs.inboundEvents),
    link('inReplyTo', slugs.messages, {
      admin: { description: 'The customer message that this answers' },
    }),
    flag('isDraft', { admin: { description: 'Waits for a person to approve it' } }),
    flag('isAutomatic', {
      admin: { description: 'Auto-reply, bounce or bulk mail: never answered' },
    }),
    text('providerMessageId', { index: true, admin: { description: 'Message-ID or provider id' } }),
    json('sources', { admin: { description: 'Sentence by sentence: what it rests on' } }),
    json('composed', {
      admin: {
        description: 'How a person composed it: its rich form, copies, whose approval it needs',
      },
    }),
    moment('sentAt'),
    moment('triagedAt'),
    moment('answeredAt'),
  ],
  indexes: [{ fields: ['case', 'createdAt'] }],
})
