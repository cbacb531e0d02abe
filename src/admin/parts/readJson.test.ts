import { describe, expect, test } from 'vitest'

import { readJson } from './readJson'

describe('I2, E1: JSON typed into a field', () => {
  test('an empty field is no value, anything else what it says', () => {
    expect(readJson(' \n')).toEqual({ kind: 'value', value: null })
    expect(readJson('[{ "do": "note" }]')).toEqual({ kind: 'value', value: [{ do: 'note' }] })
    expect(readJson('null')).toEqual({ kind: 'value', value: null })
  })

  test('what is no JSON says so instead of being lost', () => {
    expect(readJson('[{ "do": "note" }')).toMatchObject({ kind: 'problem' })
  })
})
