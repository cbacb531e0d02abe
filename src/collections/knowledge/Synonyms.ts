import type { CollectionConfig } from 'payload'

import { slugs } from '@/contracts/slugs'
import { languages } from '@/domain/vocabulary'

import { defineCollection } from '../defineCollection'
import { choice, flag, longText, text } from '../fields'

/** Words that mean the same to search (requirement G2). Read with each question, so a change counts at once. */
export const Synonyms: CollectionConfig = defineCollection({
  slug: slugs.synonyms,
  group: 'Knowledge',
  admin: {
    useAsTitle: 'words',
    defaultColumns: ['words', 'kind', 'means', 'language', 'isActive'],
    listSearchableFields: ['words', 'means'],
  },
  fields: [
    text('words', {
      required: true,
      maxLength: 500,
      admin: { description: 'Separated by commas, e.g. bill, invoice, receipt' },
    }),
    choice('language', languages, { defaultValue: 'en', required: true, index: true }),
    choice('kind', ['two-way', 'one-way'], {
      defaultValue: 'two-way',
      required: true,
      admin: {
        description:
          'Two-way: each word finds what any of the others finds. One-way: whoever asks for these words also finds what they mean, and not the other way round',
      },
    }),
    text('means', {
      maxLength: 500,
      admin: {
        condition: (data) => data['kind'] === 'one-way',
        description: 'What is found as well, separated by commas',
      },
      validate: (value: null | string | undefined, { data }: { data: unknown }) =>
        isOneWay(data) && (value ?? '').trim() === '' ? 'What do these words mean?' : true,
    }),
    flag('isActive', { defaultValue: true }),
    longText('note', { maxLength: 500 }),
  ],
})

const isOneWay = (data: unknown): boolean =>
  typeof data === 'object' && data !== null && 'kind' in data && data.kind === 'one-way'
