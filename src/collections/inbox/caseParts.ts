import type { CollectionConfig } from 'payload'

import { slugs } from '@/contracts/slugs'

import { defineCollection } from '../defineCollection'
import { choice, link } from '../fields'

/** Tags, watchers and links are rows of their own: Payload rewrites hasMany children at every update of a case. */
export const CaseTags: CollectionConfig = defineCollection({
  slug: slugs.caseTags,
  group: 'Inbox',
  fields: [
    link('case', slugs.cases, { required: true }),
    link('tag', slugs.tags, { required: true }),
  ],
  indexes: [{ fields: ['case', 'tag'], unique: true }],
})

export const CaseWatchers: CollectionConfig = defineCollection({
  slug: slugs.caseWatchers,
  group: 'Inbox',
  fields: [
    link('case', slugs.cases, { required: true }),
    link('staff', slugs.staff, { required: true }),
  ],
  indexes: [{ fields: ['case', 'staff'], unique: true }],
})

export const CaseLinks: CollectionConfig = defineCollection({
  slug: slugs.caseLinks,
  group: 'Inbox',
  fields: [
    link('case', slugs.cases, { required: true }),
    link('other', slugs.cases, { required: true }),
    choice('kind', ['related', 'duplicate', 'split-from', 'merged-from'], { required: true }),
  ],
  indexes: [{ fields: ['case', 'other', 'kind'], unique: true }],
})
