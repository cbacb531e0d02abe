import { expect, test } from 'vitest'

import { articleText } from './articleText'

const article = { id: 'a1', language: 'de', origin: 'https://help.example', title: 'Rechnungen' }

test('H5: a public article is named with its page in the language of its title', () => {
  expect(articleText({ ...article, slug: 'invoices' })).toBe(
    'Rechnungen: https://help.example/help/invoices?lang=de ',
  )
})

test('H5: one for staff leads to the panel, where only staff come in', () => {
  expect(articleText({ ...article, slug: null })).toBe(
    'Rechnungen: https://help.example/admin/collections/articles/a1 ',
  )
})
