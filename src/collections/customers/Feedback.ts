import type { CollectionConfig } from 'payload'

import { slugs } from '@/contracts/slugs'
import { authorKinds, feedbackReasons } from '@/domain/vocabulary'

import { defineCollection } from '../defineCollection'
import { choice, flag, link, longText, number } from '../fields'

/** What a customer said of a case or of one answer: CSAT (K5) and ratings of AI answers (F8). */
export const Feedback: CollectionConfig = defineCollection({
  slug: slugs.feedback,
  group: 'Customers',
  labels: { singular: 'Feedback', plural: 'Feedback' },
  admin: {
    useAsTitle: 'comment',
    defaultColumns: ['case', 'rating', 'isHelpful', 'isSolved', 'reason', 'comment', 'createdAt'],
  },
  fields: [
    link('case', slugs.cases, { required: true }),
    link('message', slugs.messages),
    link('customer', slugs.customers),
    link('staff', slugs.staff),
    choice('about', authorKinds, { required: true }),
    number('rating', { min: 1, max: 5, required: true }),
    flag('isSolved'),
    flag('isHelpful'),
    choice('reason', feedbackReasons, {
      admin: { description: 'Why an answer did not help, where the customer said so' },
    }),
    longText('comment', { maxLength: 5000 }),
  ],
})
