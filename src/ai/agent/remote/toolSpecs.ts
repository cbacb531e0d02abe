import { z } from 'zod'

import { assistantToolSchemas } from '@/contracts/assistant'
import type { AssistantToolName } from '@/contracts/assistant'
import type { ChatTool } from '@/contracts/ports/model'

const descriptions: Readonly<Record<AssistantToolName, string>> = {
  create_ticket: 'States the case of this message. Always first.',
  escalate_to_human: 'Hands the case to a person. Ends the work.',
  get_customer_history: 'Earlier cases and messages of this customer. Always second.',
  search_knowledge_base:
    'Passages of the knowledge base that fit a question, best first, with a confidence. Always before an answer.',
  send_response: 'Proposes the answer to the customer. Every sentence is checked. Ends the work.',
}

/** The five tools as a model is told of them: names and inputs as specified (requirement F1). */
export const toolSpecs: readonly ChatTool[] = Object.entries(descriptions).map(
  ([name, description]) => {
    // The dialect line and closed objects are what some servers refuse.
    const {
      $schema: _,
      additionalProperties: _closed,
      ...parameters
    } = z.toJSONSchema(assistantToolSchemas[name as AssistantToolName].input, { io: 'input' })

    return { description, name, parameters }
  },
)
