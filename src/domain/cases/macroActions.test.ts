import { describe, expect, test } from 'vitest'

import { macroActions } from './macroActions'

describe('I2: the steps of a macro', () => {
  test('are taken in their order', () => {
    const stored = [
      { do: 'set-status', value: 'resolved' },
      { do: 'add-tag', value: 'bug' },
    ]

    expect(macroActions(stored)).toEqual(stored)
  })

  test.each([
    ['no list', { do: 'note', value: 'x' }],
    ['an unknown step', [{ do: 'delete', value: 'x' }]],
    ['a status that is none', [{ do: 'set-status', value: 'done' }]],
    ['a priority that is none', [{ do: 'set-priority', value: 'now' }]],
    ['an empty value', [{ do: 'note', value: ' ' }]],
    ['one bad step among good ones', [{ do: 'add-tag', value: 'bug' }, { do: 'note' }]],
  ])('are refused as a whole: %s', (_, stored) => {
    expect(macroActions(stored)).toBeNull()
  })
})
