import { describe, expect, test } from 'vitest'

import type { ComparedRow } from './compareModels'

import { compareModels, fewestHeldBack } from './compareModels'
import { isHeldBack } from './isHeldBack'
import { scoreLabels } from './scoreLabels'

/** `count` rows of two labels; `older` and `newer` name how many of the first are right. */
const rows = (count: number, right: { newer: number; older: number }): ComparedRow[] =>
  Array.from({ length: count }, (_, at) => {
    const truth = at % 2 === 0 ? 'billing' : 'refund'
    const wrong = at % 2 === 0 ? 'refund' : 'billing'

    return {
      newer: at < right.newer ? truth : wrong,
      older: at < right.older ? truth : wrong,
      truth,
    }
  })
const nothing = { language: [], mood: [], person: [], priority: [] }
const verdict = (
  category: readonly ComparedRow[],
  others: Readonly<Record<string, readonly ComparedRow[]>> = {},
) => compareModels({ category, ...nothing, ...others })

describe('D3: a new version takes over only when it is not worse', () => {
  test('better and equal models are activated', () => {
    expect(verdict(rows(100, { newer: 80, older: 70 })).isActivated).toBe(true)
    expect(verdict(rows(100, { newer: 70, older: 70 })).isActivated).toBe(true)
  })

  test('a model that is worse by more than the noise is rejected, with the figures', () => {
    const { isActivated, reason } = verdict(rows(100, { newer: 70, older: 80 }))

    expect(isActivated).toBe(false)
    expect(reason).toMatch(/^Worse on 100 held-back messages: Accuracy 70\.0 % against 80\.0 %/u)
  })

  test('a loss within one standard error is noise', () => {
    const differ = rows(100, { newer: 60, older: 60 }).map((row, at) =>
      // Nine messages won, ten lost.
      at < 10
        ? { ...row, newer: `not ${row.truth}` }
        : at >= 60 && at < 69
          ? { ...row, newer: row.truth }
          : row,
    )

    expect(verdict(differ)).toMatchObject({
      isActivated: true,
      newer: { category: { accuracy: 0.59 } },
      older: { category: { accuracy: 0.6 } },
    })
  })

  test('common labels do not pay for a rare one that is lost', () => {
    const category = Array.from({ length: 200 }, (_, at) => ({
      newer: 'billing',
      older: at < 8 ? 'legal' : at < 16 ? 'legal' : 'billing',
      truth: at < 8 ? 'legal' : 'billing',
    }))
    const { isActivated, newer, older, reason } = verdict(category)

    expect(newer.category.accuracy).toBe(older.category.accuracy)
    expect(isActivated).toBe(false)
    expect(reason).toContain('Macro-F1')
  })

  test.each([
    ['priority', 'Accuracy of the priority'],
    ['mood', 'Accuracy of the mood'],
    ['language', 'Accuracy of the language'],
    ['person', 'Accuracy of “wants a person”'],
  ])('a worse %s is enough to reject, but not on a handful of messages', (label, name) => {
    const same = rows(100, { newer: 90, older: 90 })

    expect(verdict(same, { [label]: rows(100, { newer: 40, older: 60 }) })).toMatchObject({
      isActivated: false,
      reason: expect.stringContaining(name) as string,
    })
    expect(verdict(same, { [label]: rows(19, { newer: 0, older: 19 }) }).isActivated).toBe(true)
  })

  test('too few held-back messages decide nothing', () => {
    const few = rows(fewestHeldBack - 1, { newer: 19, older: 0 })

    expect(verdict(few).isActivated).toBe(false)
    expect(verdict(few).reason).toContain('Only 19')
  })

  test('the same rows give the same verdict', () => {
    const one = rows(60, { newer: 40, older: 41 })

    expect(verdict(one)).toEqual(verdict(one))
  })
})

describe('D3: what is held back', () => {
  const ids = Array.from(
    { length: 5000 },
    (_, at) => `019a0000-0000-7000-8000-${String(at).padStart(12, '0')}`,
  )

  test('about a fifth of the cases, always the same ones', () => {
    const held = ids.filter(isHeldBack)

    expect(held.length / ids.length).toBeGreaterThan(0.18)
    expect(held.length / ids.length).toBeLessThan(0.22)
    expect(ids.filter(isHeldBack)).toEqual(held)
  })

  test('macro-F1 counts every label that people used alike', () => {
    expect(
      scoreLabels([
        { predicted: 'a', truth: 'a' },
        { predicted: 'a', truth: 'a' },
        { predicted: 'a', truth: 'b' },
      ]),
    ).toEqual({ accuracy: 2 / 3, macroF1: 0.4, rows: 3 })
    expect(scoreLabels([])).toEqual({ accuracy: 0, macroF1: 0, rows: 0 })
  })
})
