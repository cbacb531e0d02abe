import type { CollectionConfig } from 'payload'

import { slugs } from '@/contracts/slugs'

import { defineCollection } from '../defineCollection'
import { flag, link, number, text } from '../fields'

/**
 * Files on messages (requirement B5). Rows point at content-addressed files under the data directory;
 * they are served only as downloads, never rendered, never decoded by the web process.
 */
export const Attachments: CollectionConfig = defineCollection({
  slug: slugs.attachments,
  group: 'Inbox',
  admin: { useAsTitle: 'filename', defaultColumns: ['filename', 'contentType', 'size', 'case'] },
  fields: [
    link('case', slugs.cases, { required: true }),
    link('message', slugs.messages, { required: true }),
    text('filename', { required: true, maxLength: 255 }),
    text('contentType', { required: true, maxLength: 255 }),
    number('size', { required: true, admin: { description: 'Bytes' } }),
    text('sha256', { index: true }),
    text('storageKey', {
      admin: { description: 'Where the bytes are; empty while they wait at the provider' },
    }),
    text('sourceUrl'),
    flag('isInternal'),
  ],
})
