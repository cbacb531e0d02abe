import { describe, expect, test } from 'vitest'

import type { TriageView } from '@/contracts/desk'

import { correctableLabels } from '@/domain/triage/corrections'

import { correctionChoices } from './correctionChoices'

const triage: TriageView = {
  category: 'Billing',
  categoryKey: 'billing',
  confidence: 0.6,
  corrections: { priority: { at: '2026-01-05T08:00:00Z', byName: 'Ada', to: 'urgent' } },
  createdAt: '2026-01-05T08:00:00Z',
  entities: [],
  id: 'x',
  intent: 'ask-how',
  language: 'fi',
  model: 'm 1',
  priority: 'low',
  priorityConfidence: null,
  ranking: [
    { confidence: 0.6, label: 'billing' },
    { confidence: 0.3, label: 'refund' },
  ],
  rationale: 'Because.',
  sentiment: 0.5,
  wantsPerson: 0.1,
}
const categories = ['Account', 'Billing', 'Refund'].map((name) => ({
  departmentId: null,
  id: name,
  key: name.toLowerCase(),
  name,
}))

describe('D5: every label has a key for each of its values', () => {
  test.each(correctableLabels)('%s: one key each, and what triage said is among them', (label) => {
    const choices = correctionChoices({ categories, label, triage })

    expect(new Set(choices.map(({ key }) => key)).size).toBe(choices.length)
    expect(choices.filter(({ isPredicted }) => isPredicted)).toHaveLength(1)
  })

  test('categories come as triage ranked them, the rest by name', () => {
    const choices = correctionChoices({ categories, label: 'category', triage })

    expect(choices.map(({ key, label }) => `${key} ${label}`)).toEqual([
      '1 Billing',
      '2 Refund',
      '3 Account',
    ])
  })

  test('a correction is the current value, what triage said stays marked', () => {
    const choices = correctionChoices({ categories, label: 'priority', triage })

    expect(choices.find(({ isCurrent }) => isCurrent)?.value).toBe('urgent')
    expect(choices.find(({ isPredicted }) => isPredicted)?.value).toBe('low')
  })

  test('a language outside the common ones can be confirmed', () => {
    const [first] = correctionChoices({ categories, label: 'language', triage })

    expect(first).toMatchObject({ isPredicted: true, label: 'Finnish', value: 'fi' })
  })
})
