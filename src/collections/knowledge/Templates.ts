import type { CollectionConfig } from 'payload'

import { slugs } from '@/contracts/slugs'
import { channels, languages } from '@/domain/vocabulary'

import { enqueueTextCheck } from '@/hooks/knowledge/enqueueTextCheck'

import { defineCollection } from '../defineCollection'
import { choice, choices, link, longText, number, text } from '../fields'
import { previewField, reviewFields, reviewHooks } from './reviewFields'

/** Replies with variables such as `{{customer.name}}` (requirement I1). Versions and drafts: text that customers read is approved. */
export const Templates: CollectionConfig = defineCollection({
  slug: slugs.templates,
  group: 'Knowledge',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'shortcut', 'language', 'channels', '_status', 'usedCount'],
  },
  versions: { maxPerDoc: 50, drafts: { autosave: false, validate: false } },
  hooks: {
    ...reviewHooks(['name', 'shortcut', 'language', 'channels', 'subject', 'body']),
    afterChange: [enqueueTextCheck],
    afterDelete: [enqueueTextCheck],
  },
  fields: [
    ...reviewFields,
    text('name', { required: true, maxLength: 120 }),
    text('shortcut', {
      index: true,
      maxLength: 40,
      admin: { description: 'Typed after / in the reply box' },
    }),
    choice('language', languages, { defaultValue: 'en', required: true }),
    choices('channels', channels),
    text('subject', { maxLength: 300 }),
    longText('body', { required: true }),
    previewField,
    link('category', slugs.categories),
    number('usedCount', { defaultValue: 0, admin: { position: 'sidebar', readOnly: true } }),
  ],
})
