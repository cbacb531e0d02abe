import { describe, expect, test } from 'vitest'

import { clusterQuestions } from './clusterQuestions'

const ask = (text: string, at: number, language = 'en') => ({
  caseId: `case-${String(at)}`,
  caseNumber: `CW-${String(at)}`,
  createdAt: new Date(Date.UTC(2026, 2, at)).toISOString(),
  language,
  text,
})
const questions = [
  ask('Can I print a board on paper?', 1),
  ask('Is there a way to merge two workspaces?', 2),
  ask('How do I print my board?', 3),
  ask('We want to merge our workspaces into one workspace', 4),
  ask('printing a board in A3', 5),
  ask('Does it run on a smart watch?', 6),
  ask('Kann man ein Board drucken?', 7, 'de'),
]

describe('G4 questions without an answer', () => {
  test('are gathered by what they ask for, the most asked first', () => {
    const gaps = clusterQuestions(questions)

    expect(gaps.map((gap) => gap.questions.map(({ caseNumber }) => caseNumber))).toEqual([
      ['CW-5', 'CW-3', 'CW-1'],
      ['CW-4', 'CW-2'],
      ['CW-7'],
      ['CW-6'],
    ])
  })

  test('a gap names its newest question and an example that was asked', () => {
    const [first] = clusterQuestions(questions)

    expect(first).toMatchObject({ language: 'en', newest: '2026-03-05T00:00:00.000Z' })
    expect(questions.map(({ text }) => text)).toContain(first?.example)
  })

  test('questions without a word that counts, and no questions at all, are no error', () => {
    expect(clusterQuestions([])).toEqual([])
    expect(clusterQuestions([ask('???', 1), ask('', 2)])).toHaveLength(2)
  })
})
