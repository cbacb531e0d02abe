import { expect, test } from 'vitest'

import { moneyText } from './moneyText'

test.each([
  [{ amount: 1999, currency: 'EUR' }, '€19.99'],
  [{ amount: -500, currency: 'GBP' }, '-£5.00'],
  [{ amount: 1999, currency: 'JPY' }, 'JP¥1,999'],
])('money in its smallest unit is written as people write it: %o is %s (H4)', (money, text) => {
  expect(moneyText(money, 'en-GB')).toBe(text)
})
