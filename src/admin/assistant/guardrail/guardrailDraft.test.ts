import { describe, expect, test } from 'vitest'

import { isGuardrail } from '@/contracts/isGuardrail'
import { defaultGuardrails } from '@/domain/guardrails/defaultGuardrails'

import { checkKinds, draftOf, newCheck, settingsOf, sideOf } from './guardrailDraft'

describe('the form of a guardrail (F2)', () => {
  test.each(defaultGuardrails)('$name goes through the form unchanged', (guardrail) => {
    const { conduct, input, output } = guardrail
    const stored = JSON.parse(JSON.stringify({ conduct, input, output })) as unknown

    expect(settingsOf(draftOf(stored))).toEqual(stored)
    expect(isGuardrail(stored)).toBe(true)
  })

  test('a part that is switched off and on again forgets nothing meanwhile', () => {
    const draft = draftOf({
      input: { action: { kind: 'answer-generally' }, keywords: { en: ['roadmap'] } },
      output: [{ kind: 'money' }],
    })
    const off = { ...draft, readsMessages: false }

    expect(settingsOf(off)).toEqual({ input: null, output: [{ kind: 'money' }] })
    expect(settingsOf({ ...off, readsMessages: true })).toEqual(settingsOf(draft))
    expect([sideOf(draft), sideOf(off), sideOf({ ...draft, output: [] })]).toEqual([
      'both',
      'output',
      'input',
    ])
  })

  test('what is not finished says what is missing, in words', () => {
    const asking = { ...draftOf({}), keywords: { en: ['price'] }, readsMessages: true }

    expect(isGuardrail(settingsOf(draftOf({})))).toContain('holds nothing yet')
    expect(isGuardrail(settingsOf({ ...asking, handsOver: true }))).toContain('Choose the team')
    expect(isGuardrail(settingsOf({ ...asking, keywords: { en: [] } }))).toContain(
      'write at least one',
    )
    expect(isGuardrail(settingsOf(asking))).toBe(true)

    for (const { kind } of checkKinds) {
      const settings = settingsOf({ ...draftOf({}), output: [newCheck(kind)] })
      const needsWords = kind === 'phrases' || kind === 'phrase-pairs'
      expect(isGuardrail(settings) === true, kind).toBe(!needsWords)
    }
  })

  test('whatever stands in a record, the form opens; what it cannot read, saving refuses or leaves out', () => {
    for (const settings of [null, 'text', [], { input: 'all', output: [{ kind: 'magic' }, 7] }]) {
      expect(settingsOf(draftOf(settings))).toMatchObject({ output: [] })
    }

    expect(isGuardrail({ output: [{ kind: 'magic' }] })).toContain('may not contain')
    expect(isGuardrail({ conduct: 'be-nice' })).toContain('rule of conduct')
  })
})
