import type { CollectionConfig } from 'payload'

import { slugs } from '@/contracts/slugs'

import { defineCollection } from '../defineCollection'
import { flag, json, link, number, text } from '../fields'

/** A reply and actions in one step (requirement I2). */
export const Macros: CollectionConfig = defineCollection({
  slug: slugs.macros,
  group: 'Knowledge',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'template', 'isActive', 'usedCount'] },
  versions: { maxPerDoc: 50 },
  fields: [
    text('name', { required: true, maxLength: 120 }),
    link('template', slugs.templates),
    json('actions', {
      required: true,
      admin: {
        description:
          'In order: [{ "do": "set-status" | "set-priority" | "assign-team" | "add-tag" | "note", "value": … }]',
      },
    }),
    flag('isActive', { defaultValue: true }),
    number('usedCount', { defaultValue: 0, admin: { readOnly: true } }),
  ],
})
