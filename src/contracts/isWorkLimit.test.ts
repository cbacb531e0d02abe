import { describe, expect, test } from 'vitest'

import { isWorkLimit } from './isWorkLimit'

describe('the limit of a department', () => {
  test.each([null, undefined, 1, 480])('%s is one', (value) => {
    expect(isWorkLimit(value)).toBe(true)
  })

  test.each([0, -5, 1.5, '20', Number.NaN])('%s is none', (value) => {
    expect(isWorkLimit(value)).toContain('whole minutes')
  })
})
