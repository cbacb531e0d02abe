import type { CollectionConfig } from 'payload'

import { refuseUnjudged } from '@/access/refuseUnjudged'
import { slugs } from '@/contracts/slugs'
import { audiences } from '@/domain/vocabulary'
import { requireJudged } from '@/hooks/assistant/requireJudged'
import { enqueueIndexing, enqueueUnindexing } from '@/hooks/articles/enqueueIndexing'

import { defineCollection } from '../defineCollection'
import { choice, link, longText, moment, number, text } from '../fields'
import { reviewFields, reviewHooks } from './reviewFields'
import { stepFields } from './stepFields'

/** What readers see: a change of it needs another pair of eyes. */
const content = [
  'title',
  'slug',
  'excerpt',
  'body',
  'steps',
  'kind',
  'audience',
  'department',
  'keywords',
]

/**
 * Knowledge (requirement G1): what customers read and what the assistant may say.
 *
 * Localised field by field with fallback to English; drafts and versions. Indexing is a job queued in the
 * transaction of the change.
 */
export const Articles: CollectionConfig = defineCollection({
  slug: slugs.articles,
  group: 'Knowledge',
  admin: {
    components: {
      beforeListTable: ['/admin/knowledge/BulkReach#BulkReach'],
      edit: {
        editMenuItems: ['/admin/knowledge/ReachMenuItem#ReachMenuItem'],
        PublishButton: '/admin/assistant/check/JudgedPublishButton#JudgedPublishButton',
        UnpublishButton: '/admin/knowledge/UnpublishArticleButton#UnpublishArticleButton',
      },
    },
    useAsTitle: 'title',
    defaultColumns: ['title', 'category', 'audience', '_status', 'reviewBy', 'updatedAt'],
    listSearchableFields: ['title', 'slug', 'keywords'],
  },
  versions: { maxPerDoc: 50, drafts: { autosave: false, validate: false } },
  hooks: {
    beforeChange: [
      ...(reviewHooks(content).beforeChange ?? []),
      requireJudged('article', refuseUnjudged),
    ],
    afterChange: [enqueueIndexing],
    afterDelete: [enqueueUnindexing],
  },
  fields: [
    ...reviewFields,
    text('title', { required: true, localized: true, maxLength: 200 }),
    text('slug', { required: true, unique: true, maxLength: 120, admin: { position: 'sidebar' } }),
    longText('excerpt', { localized: true, maxLength: 500 }),
    { name: 'body', type: 'richText', localized: true },
    stepFields,
    choice('kind', ['article', 'faq', 'tutorial'], {
      defaultValue: 'article',
      required: true,
      admin: { position: 'sidebar' },
    }),
    link('category', slugs.categories, { admin: { position: 'sidebar' } }),
    choice('audience', audiences, {
      defaultValue: 'public',
      required: true,
      admin: {
        position: 'sidebar',
        description: 'Internal articles never reach a customer or the assistant’s answers',
      },
    }),
    link('department', slugs.departments, {
      admin: {
        position: 'sidebar',
        condition: (data) => data['audience'] === 'internal',
        description: 'Only this department finds it; empty: all staff',
      },
    }),
    text('keywords', {
      localized: true,
      admin: {
        position: 'sidebar',
        description: 'Other words people search with, separated by commas',
      },
    }),
    link('owner', slugs.staff, { admin: { position: 'sidebar' } }),
    moment('reviewBy', { admin: { position: 'sidebar' } }),
    moment('publishAt', { admin: { position: 'sidebar' } }),
    number('usedCount', { defaultValue: 0, admin: { position: 'sidebar', readOnly: true } }),
    number('helpfulCount', { defaultValue: 0, admin: { position: 'sidebar', readOnly: true } }),
    number('notHelpfulCount', { defaultValue: 0, admin: { position: 'sidebar', readOnly: true } }),
  ],
})
