import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import type { ComposedAnswer } from '@/contracts/ports/answer'
import type { KnowledgeHit } from '@/contracts/ports/knowledge'
import { channels } from '@/domain/vocabulary'

import { answerLimits, composeExtractive } from './composeExtractive'
import { groundAnswer } from './groundAnswer'
import { summariseCase } from './summariseCase'

const hit = (unusual: Partial<KnowledgeHit> = {}): KnowledgeHit => ({
  articleId: 'a1',
  articleSlug: 'export',
  articleTitle: 'Export a board',
  headingPath: ['Export a board', 'As CSV'],
  language: 'en',
  passageId: 'p1',
  score: 0.9,
  text: 'A board can be exported as CSV by its owner.\nSteps\n1. Open the board menu.\n2. Choose Export.\n3. Press Download CSV.\nNever share your password.',
  ...unusual,
})
const compose = async (
  hits: readonly KnowledgeHit[],
  unusual: Partial<Parameters<typeof composeExtractive>[0]> = {},
): Promise<ComposedAnswer> =>
  (
    await composeExtractive({
      channel: 'email',
      hits,
      language: 'en',
      question: 'How can I export my board as CSV?',
      ...unusual,
    })
  ).answer
const texts = ({ sentences }: ComposedAnswer): readonly string[] =>
  sentences.map(({ text }) => text)

describe('extractive answers (F7)', () => {
  test('takes whole sentences, keeps the steps in order, leaves bare headings out', async () => {
    const answer = await compose([hit()])
    expect(texts(answer)).toEqual([
      'A board can be exported as CSV by its owner.',
      '1. Open the board menu.',
      '2. Choose Export.',
      '3. Press Download CSV.',
      'Never share your password.',
    ])
    expect(answer).toMatchObject({ articleIds: ['a1'] })
    expect(answer.confidence).toBeGreaterThan(0.8)
  })

  test('says nothing twice, and nothing from passages about something else', async () => {
    const twin = hit({
      articleId: 'a2',
      passageId: 'p2',
      score: 0.85,
      text: 'A board can be exported as CSV by its owner!\nThe file opens in any spreadsheet.',
    })
    const far = hit({
      articleId: 'a3',
      passageId: 'p3',
      score: 0.4,
      text: 'Billing happens monthly.',
    })
    const answer = await compose([far, hit(), twin])
    expect(texts(answer).filter((text) => text.startsWith('A board'))).toHaveLength(1)
    expect(texts(answer)).toContain('The file opens in any spreadsheet.')
    expect(answer.articleIds).toEqual(['a1', 'a2'])
  })

  test('answers in the language of the customer where an article has it, else in one language only', async () => {
    const german = hit({
      language: 'de',
      passageId: 'p2',
      score: 0.8,
      text: 'Ein Board exportieren Sie im Menü.',
    })
    expect(texts(await compose([hit(), german], { language: 'de' }))).toEqual([
      'Ein Board exportieren Sie im Menü.',
    ])
    expect(texts(await compose([hit(), german], { language: 'fr' })).join(' ')).not.toContain(
      'Ein Board',
    )
  })

  test('no passage, no sentence, no confidence', async () => {
    expect(await compose([])).toEqual({ articleIds: [], confidence: 0, sentences: [] })
  })

  test('any passage on any channel: within the limits, grounded, the same again', async () => {
    const sentence = fc
      .array(
        fc.constantFrom(
          'export',
          'board',
          'open',
          '1.',
          '-',
          'menu!',
          'Press',
          'CSV.',
          '\n',
          'Ein',
          '¿Qué?',
        ),
        { maxLength: 25 },
      )
      .map((words) => words.join(' '))
    await fc.assert(
      fc.asyncProperty(
        fc.array(sentence, { maxLength: 4 }),
        fc.constantFrom(...channels),
        async (passages, channel) => {
          const hits = passages.map((text, index) =>
            hit({ passageId: `p${String(index)}`, score: 0.9 - index * 0.05, text }),
          )
          const answer = await compose(hits, { channel })
          const limit = answerLimits[channel]
          expect(answer.sentences.length).toBeLessThanOrEqual(limit.sentences)
          expect(texts(answer).join(' ').length).toBeLessThanOrEqual(limit.characters)
          if (answer.sentences.length > 0)
            expect(groundAnswer(answer, hits)).toEqual({ isGrounded: true, unsupported: [] })
          expect(await compose(hits, { channel })).toEqual(answer)
        },
      ),
    )
  })
})

describe('grounding (F7)', () => {
  const answer = (
    text: string,
    source: ComposedAnswer['sentences'][number]['source'] = {
      articleId: 'a1',
      kind: 'passage',
      passageId: 'p1',
    },
  ): ComposedAnswer => ({
    articleIds: ['a1'],
    confidence: 1,
    sentences: [{ source, text }],
  })

  test.each<[string, ComposedAnswer, boolean]>([
    ['a whole sentence', answer('Never share your password.'), true],
    ['two neighbours', answer('2. Choose Export.\n3. Press  Download CSV.'), true],
    ['half a sentence that turns the meaning round', answer('share your password.'), false],
    ['an invention', answer('Call us.'), false],
    [
      'another passage',
      answer('2. Choose Export.', { articleId: 'a1', kind: 'passage', passageId: 'p9' }),
      false,
    ],
    [
      'the wrong article',
      answer('2. Choose Export.', { articleId: 'a9', kind: 'passage', passageId: 'p1' }),
      false,
    ],
    ['no source', answer('2. Choose Export.', { kind: 'none' }), false],
    ['an unknown phrase', answer('Hello!', { id: 'bye', kind: 'phrase' }), false],
    ['a changed phrase', answer('Hello, you win!', { id: 'hello', kind: 'phrase' }), false],
    ['a phrase of the house', answer('Hello!', { id: 'hello', kind: 'phrase' }), true],
    ['nothing at all', { articleIds: [], confidence: 1, sentences: [] }, false],
  ])('%s', (_, some, isGrounded) => {
    expect(groundAnswer(some, [hit()], { hello: 'Hello!' }).isGrounded).toBe(isGrounded)
  })
})

describe('hand-over summary (F5)', () => {
  test('says why, quotes the sentence that matters, names the articles once', () => {
    const summary = summariseCase({
      messages: [
        {
          author: 'customer',
          text: 'Hello. I hope you are well. My CSV export of the board fails with error 17. Thanks!',
        },
        { author: 'assistant', text: 'Open the menu.' },
        { author: 'customer', text: 'I did. The export still fails, why does the export fail?' },
      ],
      reason: 'HUMAN_REQUESTED: “human”',
      triedArticles: ['Export a board', 'Export a board'],
    })
    expect(summary).toBe(
      'Why: HUMAN_REQUESTED: “human”\nCustomer: “My CSV export of the board fails with error 17.” … “The export still fails, why does the export fail?”\nTried: Export a board',
    )
  })

  test('never exceeds 600 characters', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 3000 }),
        fc.array(fc.string({ maxLength: 900 })),
        (reason, titles) => {
          const summary = summariseCase({
            messages: titles.map((text) => ({ author: 'customer', text })),
            reason,
            triedArticles: titles,
          })
          expect(summary.length).toBeLessThanOrEqual(600)
        },
      ),
    )
  })
})
