import type { CollectionConfig } from 'payload'

import { isMacroActions } from '@/contracts/isMacroActions'
import { slugs } from '@/contracts/slugs'

import { defineCollection } from '../defineCollection'
import { flag, json, link, number, text } from '../fields'
import { previewField, reviewFields, reviewHooks } from './reviewFields'

/** A reply and actions in one step (requirement I2). Approved like the texts it sends: only published ones are offered. */
export const Macros: CollectionConfig = defineCollection({
  slug: slugs.macros,
  group: 'Knowledge',
  admin: {
    useAsTitle: 'name',
    defaultColumns: ['name', 'template', 'isActive', '_status', 'usedCount'],
  },
  versions: { maxPerDoc: 50, drafts: { autosave: false, validate: false } },
  hooks: reviewHooks(['name', 'template', 'actions']),
  fields: [
    ...reviewFields,
    text('name', { required: true, maxLength: 120 }),
    link('template', slugs.templates),
    json('actions', {
      required: true,
      admin: {
        components: { Field: '/admin/knowledge/macro/MacroStepsLoader#MacroStepsLoader' },
      },
      validate: isMacroActions,
    }),
    flag('isActive', { defaultValue: true }),
    previewField,
    number('usedCount', { defaultValue: 0, admin: { position: 'sidebar', readOnly: true } }),
  ],
})
