import { describe, expect, test } from 'vitest'

import { isEscalationTrigger } from '@/contracts/isEscalationTrigger'
import { defaultEscalationRules } from '@/domain/escalation/defaultEscalationRules'

import { addWords, detectorKinds, draftOf, settingsOf } from './triggerDraft'

describe('the form of an escalation trigger (F3)', () => {
  test.each(defaultEscalationRules)('$name goes through the form unchanged', (rule) => {
    const { channels, detector, settings } = rule
    const stored = JSON.parse(
      JSON.stringify({ ...(channels === undefined ? {} : { channels }), ...settings }),
    ) as unknown

    expect(settingsOf(draftOf(detector, stored))).toEqual(stored)
    expect(isEscalationTrigger(stored, { siblingData: { detector } })).toBe(true)
  })

  test('another kind keeps what was typed and stores only what it needs', () => {
    const words = draftOf('keywords', { except: ['legal team'], keywords: { en: ['lawyer'] } })
    const mood = { ...words, detector: 'sentiment-below' as const }

    expect(settingsOf(mood)).toEqual({ below: 0.3, profanity: { en: ['lawyer'] } })
    expect(settingsOf({ ...mood, detector: 'keywords' })).toEqual({
      except: ['legal team'],
      keywords: { en: ['lawyer'] },
    })
  })

  test('whatever stands in a record, every kind opens, can be saved and says what is wrong', () => {
    for (const { kind } of detectorKinds) {
      for (const settings of [null, 'text', [], { atLeast: 'two', keywords: ['a'] }]) {
        const stored = settingsOf(draftOf(kind, settings))
        expect(isEscalationTrigger(stored, { siblingData: { detector: kind } })).toBe(true)
      }
    }

    expect(
      isEscalationTrigger(
        { below: 40, profanity: {} },
        { siblingData: { detector: 'sentiment-below' } },
      ),
    ).toContain('mood')
    expect(
      isEscalationTrigger({ atLeast: 0 }, { siblingData: { detector: 'kb-miss-count' } }),
    ).toContain('How often')
  })

  test('pasted lists become single words, without doubles', () => {
    expect(addWords(['Lawyer'], ' lawyer, court\n legal   action ;court')).toEqual([
      'Lawyer',
      'court',
      'legal action',
    ])
    expect(addWords(['a'], '  ')).toEqual(['a'])
  })
})
