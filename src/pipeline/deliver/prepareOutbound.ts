import type { Channel } from '@/domain/vocabulary'

/**
 * Port: puts the text of a message into the form of its channel and signs what brings the reply back.
 * Pure; wired in `jobs/` from the channel's format and the token keys.
 */
export type PrepareOutbound = (input: {
  author: 'agent' | 'assistant' | 'customer' | 'system'
  caseNumber: string
  channel: Channel
  /** Formatted earlier (assistant answers), else null. */
  content: null | { parts: readonly string[]; subject: null | string }
  deliveryId: string
  language: null | string
  /** The message that is delivered. */
  messageId: string
  recipient: string
  recipientName: null | string
  subject: string
  text: string
}) =>
  | {
      kind: 'prepared'
      messageId: string
      parts: readonly string[]
      replyToken: string
      subject: null | string
    }
  | { kind: 'too-long'; reason: string }
