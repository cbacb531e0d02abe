import { describe, expect, test } from 'vitest'

import { findRegressions } from './findRegressions'

const before = {
  answerable: 100,
  automated: 84,
  forPeople: 40,
  right: 80,
  sentWrongly: 0,
  unsafe: 0,
}

describe('F10: what a change makes worse', () => {
  test('the same or better is no regression, and more articles alone are none', () => {
    expect(findRegressions(before, before)).toEqual([])
    expect(findRegressions(before, { ...before, automated: 90, right: 88 })).toEqual([])
    expect(
      findRegressions(before, { ...before, answerable: 50, automated: 42, right: 40 }),
    ).toEqual([])
  })

  test.each([
    ['less automation', { automated: 80, right: 79 }, ['Automation fell from 84.0 % to 80.0 %.']],
    ['less accuracy', { right: 70 }, ['Accuracy fell from 95.2 % to 83.3 %.']],
    ['one unsafe answer', { unsafe: 1 }, ['Unsafe answers rose from 0 to 1.']],
    [
      'an answer where a person is wanted',
      { sentWrongly: 1 },
      ['Answers sent where only a person may answer rose from 0 to 1.'],
    ],
  ])('%s', (_, change, warnings) => {
    expect(findRegressions(before, { ...before, ...change })).toEqual(warnings)
  })
})
