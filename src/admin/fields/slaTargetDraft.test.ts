import { expect, test } from 'vitest'

import { minutesText, rowsOf, withoutRow, withTarget } from './slaTargetDraft'

test('promises are edited by priority, and by tier where one is otherwise', () => {
  const start = { high: { firstResponse: 60 }, 'high@enterprise': { firstResponse: 30 } }
  expect(rowsOf(start)).toEqual(['urgent', 'high', 'high@enterprise', 'medium', 'low'])
  const next = withTarget({ key: 'urgent', minutes: 15, promise: 'takeBack', targets: start })
  expect(next['urgent']).toEqual({ takeBack: 15 })
  // An emptied field promises nothing, instead of null minutes.
  expect(
    withTarget({ key: 'high', minutes: null, promise: 'firstResponse', targets: next })['high'],
  ).toEqual({})
  expect(rowsOf(withoutRow(next, 'high@enterprise'))).not.toContain('high@enterprise')
})

test.each([
  [45, '45 min'],
  [90, '1 h 30 min'],
  [480, '8 h'],
])('%i minutes read %s', (minutes, words) => {
  expect(minutesText(minutes)).toBe(words)
})
