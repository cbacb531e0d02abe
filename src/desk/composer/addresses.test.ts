import { expect, test } from 'vitest'

import { addressesIn, wrongAddress } from './addresses'

test('B5: receivers are read as people type them, and what is no address is named', () => {
  expect(addressesIn('Ana@a.example; bo@b.example,\n<ana@a.example>')).toEqual([
    'ana@a.example',
    'bo@b.example',
  ])
  expect(wrongAddress('ana@a.example bo@b')).toBe('bo@b')
  expect(wrongAddress(' ana@a.example, ')).toBeNull()
  expect(wrongAddress('')).toBeNull()
})
