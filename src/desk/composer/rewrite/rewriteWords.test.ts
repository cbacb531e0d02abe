import { expect, test } from 'vitest'

import { changedFacts } from './rewriteWords'

test('H5: numbers and addresses that a rewrite changed are named, and nothing is said when none did', () => {
  expect(changedFacts({ added: ['42'], lost: ['41', 'a@b.example'] })).toBe(
    'Check it: new in it: 42; gone from it: 41, a@b.example.',
  )
  expect(changedFacts({ added: [], lost: ['7'] })).toBe('Check it: gone from it: 7.')
  expect(changedFacts({ added: [], lost: [] })).toBeNull()
})
