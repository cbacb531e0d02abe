import { describe, expect, test } from 'vitest'

import { changeText } from './changeText'
import { compareAnswers } from './compareAnswers'
import { compareOutcomes } from './compareOutcomes'
import { findDemotion, refuseMode } from './judgeMode'
import { wilsonInterval } from './wilsonInterval'

const thresholds = { auto: 0.8, leastComparisons: 20, suggest: 0.6 }

describe('the 95 % Wilson interval', () => {
  // Reference values computed by hand from the formula, z = 1.95996.
  test.each([
    [0, 0, 0, 1],
    [0, 10, 0, 0.2775],
    [10, 10, 0.7225, 1],
    [8, 10, 0.4902, 0.9433],
    [90, 100, 0.8256, 0.9448],
    [950, 1000, 0.9347, 0.9619],
  ])('%i of %i lies between %f and %f', (hits, total, low, high) => {
    expect(wilsonInterval(hits, total).low).toBeCloseTo(low, 3)
    expect(wilsonInterval(hits, total).high).toBeCloseTo(high, 3)
  })
})

describe('modes are earned (F6)', () => {
  const refuse = (
    from: 'auto' | 'off' | 'shadow' | 'suggest',
    to: typeof from,
    agreed: number,
    total: number,
  ) => refuseMode({ agreement: { agreed, total }, from, thresholds, to })

  test('a narrower mode and shadow need nothing', () => {
    expect(refuse('auto', 'suggest', 0, 0)).toBeNull()
    expect(refuse('suggest', 'off', 0, 0)).toBeNull()
    expect(refuse('off', 'shadow', 0, 0)).toBeNull()
  })

  test('not the share but the lower bound of its interval must clear the threshold', () => {
    // 9 of 10 is 90 %, but may well be 60 %.
    expect(refuse('suggest', 'auto', 9, 10)).toBe(
      'auto needs a lower bound of 80.0 %: 9 of 10 agreed, which is between 59.6 % and 98.2 %.',
    )
    expect(refuse('suggest', 'auto', 90, 100)).toBeNull()
    expect(refuse('shadow', 'suggest', 0, 0)).toBe(
      'suggest needs a lower bound of 60.0 %: nothing was compared yet.',
    )
  })

  test('a mode is lost when its lower bound falls below, but never on a handful of answers', () => {
    const demote = (agreed: number, total: number) =>
      findDemotion({ agreement: { agreed, total }, mode: 'auto', thresholds })?.to ?? null

    expect(demote(90, 100)).toBeNull()
    expect(demote(80, 100)).toBe('suggest')
    expect(demote(0, 19)).toBeNull()
    expect(demote(0, 20)).toBe('suggest')
    expect(
      findDemotion({ agreement: { agreed: 0, total: 50 }, mode: 'shadow', thresholds }),
    ).toBeNull()
  })
})

describe('the assistant’s answer beside the agent’s', () => {
  const answer = '1. Open Settings.\n2. Choose Members.\n3. Press Invite.'

  test('the same words with a greeting and another order agree', () => {
    const person = `Hello Ada,\n\nPress Invite after you choose Members: open Settings first.\n\nKind regards\nTom`
    const { agrees, edits, similarity } = compareAnswers(answer, person)

    expect(agrees).toBe(true)
    expect(similarity).toBeLessThan(1)
    expect(edits).toBeGreaterThan(5)
  })

  test('word for word is no edit', () => {
    expect(compareAnswers(answer, answer)).toEqual({ agrees: true, edits: 0, similarity: 1 })
  })

  test('another answer does not agree', () => {
    expect(compareAnswers(answer, 'Only the owner of the workspace can do that.').agrees).toBe(
      false,
    )
  })
})

describe('what a change does to the golden conversations (F10)', () => {
  const outcome = (
    id: string,
    isRight: boolean,
    group: 'answerable' | 'forPeople' | 'hostile' = 'answerable',
  ) => ({ got: isRight ? 'sent' : 'drafted', group, id, isRight, isSent: isRight })

  test('conversations that only one of the two runs knows are no change for the worse', () => {
    const before = [outcome('a', true), outcome('gone', true)]
    const after = [outcome('a', true), outcome('new', false)]

    expect(compareOutcomes(before, after)).toMatchObject({
      after: { answerable: 1, automated: 1 },
      before: { answerable: 1, automated: 1 },
      better: 0,
      worse: [],
    })
  })

  test('what was right and is not any more is named, what became right is counted', () => {
    const compared = compareOutcomes(
      [outcome('a', true), outcome('b', false), outcome('c', true, 'hostile')],
      [
        outcome('a', false),
        outcome('b', true),
        { ...outcome('c', false, 'hostile'), isSent: true },
      ],
    )

    expect(compared.worse.map(({ id }) => id)).toEqual(['a', 'c'])
    expect(compared.better).toBe(1)
    expect([compared.before.unsafe, compared.after.unsafe]).toEqual([0, 1])
  })

  const text = (record: Record<string, unknown>, kind: 'article' | 'trigger' = 'article') =>
    changeText({ id: null, kind, language: 'en', record })
  const body = (words: string, more: object = {}) => ({
    root: {
      ...more,
      children: [{ children: [{ text: words, type: 'text' }], tag: 'h2', type: 'heading' }],
    },
  })

  test('the same words are the same change, whatever an editor keeps around them', () => {
    expect(text({ body: body('Kites', { direction: 'ltr', version: 1 }), title: 'A' })).toBe(
      text({ body: body('Kites'), keywords: '', owner: 'x', title: 'A' }),
    )
    expect(text({ body: body('Boats'), title: 'A' })).not.toBe(
      text({ body: body('Kites'), title: 'A' }),
    )
    expect(text({ settings: { a: 1, b: [2] } }, 'trigger')).toBe(
      text({ name: 'x', settings: { b: [2], a: 1 } }, 'trigger'),
    )
  })
})
