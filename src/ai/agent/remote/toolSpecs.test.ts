import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import type { AssistantToolName } from '@/contracts/assistant'
import { assistantToolSchemas } from '@/contracts/assistant'

import { toolSpecs } from './toolSpecs'

/** As they were specified. What a run gives back may hold more; it never holds less. */
const specified: Readonly<Record<AssistantToolName, { input: string[]; output: string[] }>> = {
  search_knowledge_base: {
    input: ['query', 'max_results'],
    output: ['articles', 'articles.title', 'articles.content', 'articles.relevance_score'],
  },
  create_ticket: {
    input: ['subject', 'category', 'priority', 'channel', 'customer_id', 'message'],
    output: ['ticket_id', 'created_at', 'status'],
  },
  get_customer_history: {
    input: ['customer_id', 'limit'],
    output: [
      ...['tickets', 'tickets.created_at', 'tickets.channel', 'tickets.status'],
      ...['conversations', 'conversations.sent_at', 'conversations.channel'],
    ],
  },
  escalate_to_human: {
    input: ['ticket_id', 'reason', 'severity', 'routing_team', 'conversation_summary'],
    output: ['is_escalated', 'estimated_response_minutes'],
  },
  send_response: {
    input: ['conversation_id', 'channel', 'message', 'customer_id'],
    output: ['delivery_status', 'message_id'],
  },
}

type Shape = { items?: Shape; properties?: Record<string, Shape> }

const fieldsOf = ({ items, properties = {} }: Shape, path = ''): string[] => [
  ...(items === undefined ? [] : fieldsOf(items, path)),
  ...Object.entries(properties).flatMap(([name, shape]) => [
    `${path}${name}`,
    ...fieldsOf(shape, `${path}${name}.`),
  ]),
]

describe('F1: the five tools', () => {
  test('a model is told of exactly these five, each with exactly its inputs', () => {
    expect(toolSpecs.map(({ name }) => name).toSorted()).toEqual(Object.keys(specified).toSorted())

    for (const { name, parameters } of toolSpecs) {
      expect(fieldsOf(parameters as Shape).toSorted(), name).toEqual(
        specified[name as AssistantToolName].input.toSorted(),
      )
    }
  })

  test('unasked, a search gives three articles and a history ten cases', () => {
    const { get_customer_history, search_knowledge_base } = assistantToolSchemas

    expect(search_knowledge_base.input.parse({ query: 'q' }).max_results).toBe(3)
    expect(get_customer_history.input.parse({ customer_id: 'k' }).limit).toBe(10)
  })

  test.each(Object.entries(specified))('%s gives back what was specified', (name, { output }) => {
    const schema = z.toJSONSchema(assistantToolSchemas[name as AssistantToolName].output)

    expect(fieldsOf(schema as Shape)).toEqual(expect.arrayContaining(output))
  })
})
