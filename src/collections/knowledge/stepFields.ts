import type { ArrayField } from 'payload'

import { longText, number, text } from '../fields'

/** An address of a picture or film: one of our own pages, or https. */
const isMedia = (value: null | string | undefined): string | true =>
  value === null ||
  value === undefined ||
  value === '' ||
  /^(?:https:\/\/|\/(?!\/))\S+$/u.test(value)
    ? true
    : 'An address that begins with https:// or with / is needed.'

/** The steps of a tutorial, in order. Readers tick them off; search reads them as a section of their own each. */
export const stepFields: ArrayField = {
  name: 'steps',
  type: 'array',
  localized: true,
  admin: { condition: (data) => data['kind'] === 'tutorial', initCollapsed: true },
  labels: { singular: 'Step', plural: 'Steps' },
  fields: [
    text('title', { required: true, maxLength: 200 }),
    longText('text', { maxLength: 4000 }),
    text('media', {
      maxLength: 500,
      admin: { description: 'Picture or film: an address that begins with https:// or with /' },
      validate: (value: null | string | undefined) => isMedia(value),
    }),
    text('mediaAlt', {
      maxLength: 300,
      admin: { description: 'What it shows, for those who cannot see it' },
    }),
    number('minutes', { min: 1, max: 240, admin: { description: 'How long it takes' } }),
  ],
}
