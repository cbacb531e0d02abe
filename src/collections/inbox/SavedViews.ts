import type { CollectionConfig } from 'payload'

import { slugs } from '@/contracts/slugs'
import { stampOwner } from '@/hooks/savedViews/stampOwner'

import { defineCollection } from '../defineCollection'
import { flag, json, link, number, text } from '../fields'

/** A filter of the inbox with a name: personal, or shared with a team. */
export const SavedViews: CollectionConfig = defineCollection({
  slug: slugs.savedViews,
  group: 'Inbox',
  admin: { useAsTitle: 'name', defaultColumns: ['name', 'owner', 'isShared'] },
  hooks: { beforeValidate: [stampOwner] },
  fields: [
    text('name', { required: true, maxLength: 80 }),
    link('owner', slugs.staff, { required: true }),
    flag('isShared'),
    link('team', slugs.teams),
    json('filter', {
      required: true,
      admin: { description: 'Conditions as in the address bar of the inbox' },
    }),
    text('sort', { maxLength: 60 }),
    number('position', { defaultValue: 0 }),
  ],
})
