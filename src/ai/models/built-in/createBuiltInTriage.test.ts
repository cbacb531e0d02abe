import { beforeAll, describe, expect, test } from 'vitest'

import type { Triage, TriageModel } from '@/contracts/ports/triage'

import { createBuiltInTriage } from './createBuiltInTriage'
import { starterCategories, starterExamples } from './starter/starterExamples'
import { unseenMessages } from './starter/unseenMessages'
import { trainTriageModel, type TrainedTriage } from './trainTriageModel'

let trained: TrainedTriage
let model: TriageModel

// Our own adapter made the value: it is a Triage.
const read = async (text: string, subject: null | string = null): Promise<Triage> =>
  (await model.triage({ subject, text })).triage as Triage

beforeAll(() => {
  trained = trainTriageModel({ examples: starterExamples })
  model = createBuiltInTriage({ trained })
}, 90_000)

describe('D1, D3 built-in triage as it is shipped', { timeout: 90_000 }, () => {
  test('the starter set has at least 320 messages, evenly over thirteen categories', () => {
    const counts = starterCategories.map(
      (category) => starterExamples.filter((example) => example.category === category).length,
    )

    expect(counts).toHaveLength(13)
    expect(starterExamples.length).toBeGreaterThanOrEqual(320)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(24)
  })

  test('no unseen message stands in the starter set', () => {
    const known = new Set(starterExamples.map(({ text }) => text.toLowerCase()))

    expect(unseenMessages.filter(([, , text]) => known.has(text.toLowerCase()))).toEqual([])
    expect(unseenMessages.length).toBeGreaterThanOrEqual(60)
  })

  test('at least 85 % of unseen messages get the right category and intent', async () => {
    let categories = 0
    let intents = 0

    for (const [category, intent, text] of unseenMessages) {
      const triage = await read(text)
      categories += triage.category.label === category ? 1 : 0
      intents += triage.intent.label === intent ? 1 : 0
    }

    expect(categories / unseenMessages.length).toBeGreaterThanOrEqual(0.85)
    expect(intents / unseenMessages.length).toBeGreaterThanOrEqual(0.85)
  })

  test('the same message gives the same bytes', async () => {
    const text = 'Refund order TC-20418 of yesterday, this is terrible'

    expect(JSON.stringify(await read(text))).toBe(JSON.stringify(await read(text)))
  })

  test('the ranking holds the category first, and its confidences make a distribution', async () => {
    const { category, categoryRanking } = await read('I was charged twice')

    expect(categoryRanking[0]).toEqual(category)
    expect(
      categoryRanking.reduce((sum, { confidence }) => sum + confidence, 0),
    ).toBeLessThanOrEqual(1.001)
    expect(categoryRanking.map(({ confidence }) => confidence)).toEqual(
      categoryRanking.map(({ confidence }) => confidence).toSorted((a, b) => b - a),
    )
  })

  test('the rationale names the words that decided, as the customer wrote them', async () => {
    const { rationale } = await read('Bitte um Rückerstattung meiner Zahlung')

    expect(rationale).toContain('refund')
    expect(rationale).toContain('“Rückerstattung”')
  })

  test('the subject counts, without its Re: and AW:', async () => {
    const { category } = await read(
      'Please see above.',
      'Re: AW: Phishing mail, our account was hacked',
    )

    expect(category.label).toBe('security')
  })

  test('a message about nothing of ours is more out of scope than any of ours', async () => {
    const ours = await read('I forgot my password and cannot log in')
    const strange = await read('The tomatoes on my balcony grew well in June')

    expect(ours.outOfScope).toBeLessThan(0.2)
    expect(strange.outOfScope).toBeGreaterThan(ours.outOfScope + 0.2)
  })

  test.each([
    ['Production is down, nobody can work', 'urgent'],
    ['Our whole system is offline, please help immediately', 'urgent'],
    ['No rush: how do I rename a board?', 'low'],
    ['How do I change my logo?', 'low'],
  ])('priority of "%s" is %s', async (text, label) => {
    expect((await read(text)).priority.label).toBe(label)
  })

  test('a deadline raises the priority, "not urgent" does not', async () => {
    const plain = await read('The export to Excel stops at 1000 rows')
    const rushed = await read(
      'The export to Excel stops at 1000 rows, urgent, we need it immediately',
    )
    const calm = await read('The export to Excel stops at 1000 rows, not urgent')

    expect(plain.priority.label).toBe('medium')
    expect(['high', 'urgent']).toContain(rushed.priority.label)
    expect(['low', 'medium']).toContain(calm.priority.label)
  })

  test.each([
    'I want to talk to a real person',
    'Kann ich bitte mit einem Menschen sprechen?',
    'Quiero hablar con un agente humano',
    'Je voudrais parler à un conseiller',
    'أريد التحدث مع موظف',
  ])('F3 asks for a person: %s', async (text) => {
    expect((await read(text)).wantsPerson).toBeGreaterThan(0.8)
  })

  test.each([
    'How do I add a person to my project?',
    'Wo finde ich meine Rechnung?',
    'Your agent was very friendly',
  ])('F3 does not ask for a person: %s', async (text) => {
    expect((await read(text)).wantsPerson).toBeLessThan(0.5)
  })

  test('empty and enormous messages are answered too', async () => {
    for (const text of ['', ' ', '💥', 'x'.repeat(100_000), 'refund '.repeat(20_000)]) {
      expect((await read(text)).category.label).not.toBe('')
    }
  })

  test('a clock resolves days; without one they stay relative', async () => {
    const timed = createBuiltInTriage({ clock: () => new Date('2026-03-18T09:00:00Z'), trained })
    const { triage } = await timed.triage({ subject: null, text: 'It broke yesterday' })

    expect((triage as Triage).entities).toMatchObject([{ kind: 'date', value: '2026-03-17' }])
    expect((await read('It broke yesterday')).entities).toMatchObject([
      { kind: 'date', value: 'yesterday' },
    ])
  })
})
