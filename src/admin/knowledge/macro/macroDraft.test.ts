import { describe, expect, test } from 'vitest'

import { isMacroActions } from '@/contracts/isMacroActions'
import { macros } from '@/demo/content/automation/macros'

import { listOf, moved, stepKinds, stepOf, withKind } from './macroDraft'

const judge = (steps: unknown, template: unknown = null): string | true =>
  isMacroActions(steps, { siblingData: { template } })

describe('the form of a macro (I2)', () => {
  test.each(macros.map((macro) => [macro.name, macro.actions] as const))(
    '%s, as we ship it, is shown step by step and may be stored',
    (_, actions) => {
      expect(listOf(actions).map(stepOf)).toEqual(
        actions.map((action) => ({ kind: action.do, value: action.value })),
      )
      expect(judge(actions)).toBe(true)
    },
  )

  test('a new step cannot be stored before it is finished, and the message names it', () => {
    for (const { kind } of stepKinds) {
      expect(judge([{ do: 'add-tag', value: 'bug' }, withKind(kind)])).toContain('Step 2')
    }
  })

  test('a macro with neither a reply nor a step is refused', () => {
    expect(judge([])).toContain('needs a template')
    expect(judge([], 'the id of one')).toBe(true)
    expect(judge('text')).toContain('list')
  })

  test('steps move past each other and not out of the list', () => {
    expect(moved(['a', 'b', 'c'], 0, 1)).toEqual(['b', 'a', 'c'])
    expect(moved(['a', 'b', 'c'], 2, -1)).toEqual(['a', 'c', 'b'])
    expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b'])
    expect(moved(['a', 'b'], 1, 1)).toEqual(['a', 'b'])
  })

  test('what an old release or an import wrote opens and is kept until it is taken out', () => {
    expect(listOf({ do: 'note' })).toEqual([])
    expect([null, 'text', { do: 'delete', value: 7 }].map(stepOf)).toEqual([
      { kind: null, value: '' },
      { kind: null, value: '' },
      { kind: null, value: '' },
    ])
    expect(moved([{ do: 'delete' }, { do: 'note', value: 'x' }], 0, 1)).toContainEqual({
      do: 'delete',
    })
  })
})
