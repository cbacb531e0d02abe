import { assistantToolSchemas } from '@/contracts/assistant'
import type { AssistantInput, AssistantToolName } from '@/contracts/assistant'
import type { ChatToolCall } from '@/contracts/ports/model'

export type CheckedCall =
  | {
      readonly input: Readonly<Record<string, unknown>>
      readonly kind: 'fine'
      readonly name: AssistantToolName
    }
  | { readonly kind: 'wrong'; readonly reason: string }

const wrong = (reason: string): CheckedCall => ({ kind: 'wrong', reason })

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text === '' ? '{}' : text)
  } catch {
    return undefined
  }
}

const isToolName = (name: string): name is AssistantToolName =>
  Object.hasOwn(assistantToolSchemas, name)

/**
 * Is this a call of one of the five tools, in its schema, about this very case and customer? Ids that a model picked up
 * elsewhere (or was told by a customer's text) name somebody else's data: such a call is wrong (requirement F11).
 */
export const checkCall = ({
  call,
  input: { message },
  ticketId,
}: {
  call: ChatToolCall
  input: AssistantInput
  ticketId: null | string
}): CheckedCall => {
  if (!isToolName(call.name)) {
    return wrong(`There is no tool ${call.name.slice(0, 60)}`)
  }

  const given = assistantToolSchemas[call.name].input.safeParse(parse(call.arguments))

  if (!given.success) {
    const problems = given.error.issues
      .slice(0, 5)
      .map(({ message: why, path }) => `${path.join('.') || 'arguments'}: ${why}`)

    return wrong(`The arguments do not fit the schema: ${problems.join('; ')}`)
  }

  const own: Readonly<Record<string, null | string>> = {
    channel: message.channel,
    conversation_id: message.conversationId,
    customer_id: message.customerId,
    ticket_id: ticketId,
  }
  const values: Readonly<Record<string, unknown>> = given.data
  const foreign = Object.keys(own).find((key) => key in values && values[key] !== own[key])

  return foreign === undefined
    ? { input: values, kind: 'fine', name: call.name }
    : wrong(`${foreign} is not the one of this case`)
}
