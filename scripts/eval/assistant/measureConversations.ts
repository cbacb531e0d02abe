import { goldenConversations } from './golden/conversations'

import type { Assistant } from './openAssistant'

export type ConversationResult = {
  readonly isAnswerable: boolean
  /** Sent, and from the article that answers. */
  readonly isRight: boolean
  readonly isSent: boolean
  readonly language: string
  readonly text: string
}

/** Puts all golden conversations to the assistant. */
export const measureConversations = async (
  assistant: Assistant,
): Promise<readonly ConversationResult[]> => {
  const results: ConversationResult[] = []

  for (const { channel, language, slug, text } of goldenConversations) {
    const { run, slugs } = await assistant.ask({ channel, text })
    const isSent = run.outcome.kind === 'sent'
    results.push({
      isAnswerable: slug !== null,
      isRight: isSent && slug !== null && slugs.includes(slug),
      isSent,
      language,
      text,
    })
  }

  return results
}
