import type { CollectionConfig } from 'payload'

import { slugs } from '@/contracts/slugs'
import { actorKinds } from '@/domain/vocabulary'

import { defineCollection } from '../defineCollection'
import { choice, json, link, text } from '../fields'

/** What happened on a case, for its timeline: moved, assigned, triaged, routed, answered, escalated, … */
export const CaseEvents: CollectionConfig = defineCollection({
  slug: slugs.caseEvents,
  group: 'Inbox',
  admin: { useAsTitle: 'kind', defaultColumns: ['case', 'kind', 'actorKind', 'createdAt'] },
  defaultSort: '-createdAt',
  fields: [
    link('case', slugs.cases, { required: true }),
    text('kind', { required: true, maxLength: 60, index: true }),
    choice('actorKind', actorKinds, { required: true }),
    link('staff', slugs.staff),
    json('data', { admin: { description: 'From, to, reason, ids' } }),
  ],
  indexes: [{ fields: ['case', 'createdAt'] }],
})
