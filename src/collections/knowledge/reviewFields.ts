import type { CollectionConfig, Field, PayloadRequest } from 'payload'

import { doors } from '@/access/matrix'
import { subjectOf } from '@/access/subjectOf'
import { slugs } from '@/contracts/slugs'
import { reviewStages } from '@/domain/knowledge/decideReview'
import { deriveReview } from '@/hooks/knowledge/deriveReview'

import { choice, json, link } from '../fields'

const mayApprove = (user: PayloadRequest['user']): boolean =>
  doors['knowledge.approve'][subjectOf(user)] === 'all'

/** The hook that keeps author and approver apart, on the fields that readers see. */
export const reviewHooks = (
  content: readonly string[],
): Pick<NonNullable<CollectionConfig['hooks']>, 'beforeChange'> => ({
  beforeChange: [deriveReview({ content, mayApprove })],
})

/** Who wrote and who approved: written by the hook, shown by the panel of the page. */
export const reviewFields: readonly Field[] = [
  {
    name: 'review',
    type: 'ui',
    admin: {
      components: { Field: '/admin/knowledge/ReviewPanelLoader#ReviewPanelLoader' },
      disableListColumn: true,
      position: 'sidebar',
    },
  },
  choice('stage', reviewStages, { admin: { hidden: true } }),
  json('authors', { admin: { hidden: true } }),
  link('approvedBy', slugs.staff, { admin: { position: 'sidebar', readOnly: true } }),
]

/** The text as it would be sent on a real case, with what has no value there. */
export const previewField: Field = {
  name: 'preview',
  type: 'ui',
  admin: {
    components: { Field: '/admin/knowledge/TemplatePreviewLoader#TemplatePreviewLoader' },
    disableListColumn: true,
  },
}
