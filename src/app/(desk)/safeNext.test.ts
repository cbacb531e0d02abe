import { describe, expect, test } from 'vitest'

import { safeNext } from './safeNext'

describe('O2: signing in leads nowhere but here', () => {
  test('a path of ours is kept with its query', () => {
    expect(safeNext('/desk/cases/CW-10427?assignee=me')).toBe('/desk/cases/CW-10427?assignee=me')
  })

  test.each([
    'https://evil.example/',
    '//evil.example/',
    '/\\evil.example/',
    '/desk\\..\\x',
    '\t//evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    'desk',
    '',
    null,
    undefined,
  ])('%j is no path of ours', (next) => {
    expect(safeNext(next)).toBeNull()
  })

  test('the sign-in page does not lead to itself', () => {
    expect(safeNext('/sign-in?next=/desk')).toBeNull()
  })
})
