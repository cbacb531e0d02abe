import { expect, test } from 'vitest'

import { readThumb } from './readThumb'

test.each([
  ['👍', true],
  [' 👍🏽 ', true],
  ['👍👍', true],
  ['👎', false],
  ['👎🏿\n', false],
  ['👍👎', null],
  ['👍 thanks', null],
  ['yes', null],
  ['', null],
  ['👍'.repeat(6), null],
])('F8: %j is the thumb %s', (text, thumb) => {
  expect(readThumb(text)).toBe(thumb)
})
