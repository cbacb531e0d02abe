import { describe, expect, test } from 'vitest'

import type { AssistantRun } from '@/contracts/assistant'
import type { ChatModel, ChatToolCall } from '@/contracts/ports/model'
import { fakeTools, found, input, triage } from '@tests/fakes/assistantFixture'

import { runAssistant } from '../runAssistant'
import { createRemoteAssistant } from './createRemoteAssistant'

const french = 'Comment inviter une collègue sur mon tableau ?'
const inFrench = { ...triage, language: { code: 'fr', confidence: 0.99 } }
const workflow: readonly (readonly [string, unknown])[] = [
  [
    'create_ticket',
    {
      ...{ category: 'how-to', channel: 'email', customer_id: 'k1', message: french },
      ...{ priority: 'medium', subject: 'Inviter' },
    },
  ],
  ['get_customer_history', { customer_id: 'k1' }],
  ['search_knowledge_base', { query: 'invite colleague board' }],
]

/** A model that works through the tools, one a turn, and then sends; it notes what it is told. */
const modelThatSends = (message: string): { chat: ChatModel; heard: string[] } => {
  const heard: string[] = []
  const calls = [
    ...workflow,
    [
      'send_response',
      { channel: 'email', conversation_id: 'c1', customer_id: 'k1', message },
    ] as const,
  ].map(([name, given], at): ChatToolCall => {
    return { arguments: JSON.stringify(given), id: String(at), name }
  })

  return {
    chat: {
      chat: ({ turns }) => {
        heard.push(turns.map((turn) => turn.content).join('\n'))

        return Promise.resolve({
          call: {
            ...{ cost: 0, inputTokens: 1, milliseconds: 1 },
            ...{ model: 'm', outputTokens: 1, version: '1' },
          },
          content: '',
          toolCalls: calls.slice(heard.length - 1, heard.length),
        })
      },
      name: 'm',
    },
    heard,
  }
}

const ask = async (
  message: string,
  unusual: Partial<Parameters<typeof input>[1]> = {},
): Promise<AssistantRun & { heard: readonly string[]; names: readonly string[] }> => {
  const fake = fakeTools()
  const { chat, heard } = modelThatSends(message)
  const given = { isTranslating: true, triage: inFrench, ...unusual }
  const run = await createRemoteAssistant({ chat })(input(fake.tools, given, french))

  return { ...run, heard, names: fake.names() }
}

describe('the customer’s language where no article speaks it', () => {
  test('what a model translated waits for a person, with the article that it comes from', async () => {
    const { heard, names, outcome } = await ask(
      '1. Ouvrez les réglages.\n2. Choisissez Membres.\n3. Cliquez sur Inviter.',
    )

    expect(outcome).toMatchObject({
      kind: 'drafted',
      reason: expect.stringMatching(
        /^Translated from “Invite colleagues to a board” \(en\): no article answers in “fr”\./u,
      ) as unknown,
    })
    expect(names).not.toContain('send_response')
    expect(heard[0]).toContain('search in English and translate')
  })

  test('an answer that a model left in English is not sent either', async () => {
    const { names, outcome } = await ask('1. Open Settings.\n2. Choose Members.')

    expect(outcome.kind).toBe('drafted')
    expect(names).not.toContain('send_response')
  })

  test('a house that does not translate tells its model nothing of it', async () => {
    const { heard } = await ask('1. Open Settings.', { isTranslating: false })

    expect(heard[0]).not.toContain('translate')
  })

  test('the built-in engine quotes and cannot translate: a person gets the question', async () => {
    const fake = fakeTools({ isSearchedOften: true, searches: [found(0.9)] })
    const { outcome } = await runAssistant(
      input(fake.tools, { isTranslating: true, triage: inFrench }, french),
    )

    expect(outcome).toMatchObject({ kind: 'escalated', suggestion: null })
    expect(fake.names()).not.toContain('send_response')
  })
})

describe('F5: a person takes over while a model works', () => {
  test.each([1, 2, 3])('after its turn %i nothing more is asked or done', async (turn) => {
    let asked = 0
    const { heard, names, outcome } = await ask('1. Open Settings.', {
      // Asked once before the first turn, then before each next one.
      isPersonAtWork: () => Promise.resolve((asked += 1) > turn),
      triage,
    })

    expect(outcome.kind).toBe('skipped')
    expect(heard).toHaveLength(turn)
    expect(names).toHaveLength(turn)
    expect(names).not.toContain('send_response')
  })
})
