import type { PrepareOutbound } from '@/pipeline/deliver/prepareOutbound'

import { askForFeedback } from '@/channels/format/askForFeedback'
import { channelLimits } from '@/channels/format/channelLimits'
import { splitText } from '@/channels/format/splitText'
import { env } from '@/lib/env'
import { signFeedback } from '@/lib/feedbackToken'
import { replyTokenKeys } from '@/lib/replyTokenKeys'
import { signReplyToken } from '@/lib/replyToken'

/**
 * The last form of an outbound message. Assistant answers come formatted; what a person wrote stays as it is, split
 * where the channel splits. Under what the assistant wrote stands the question whether it helped. The Message-ID is made from the delivery, so every attempt carries the same one.
 */
export const prepareOutbound: PrepareOutbound = ({
  author,
  caseNumber,
  channel,
  content,
  deliveryId,
  language,
  messageId,
  recipient,
  subject,
  text,
}) => {
  const domain = env.MAIL_FROM.split('@')[1] ?? 'localhost'
  const [key] = replyTokenKeys()
  const isMail = channel === 'email' || channel === 'web-form'
  const limits = channelLimits[channel]
  const parts = content?.parts ?? (isMail ? [text] : splitText({ max: limits.max, text }))

  if (parts === null || (!isMail && parts.length > limits.maxParts)) {
    return {
      kind: 'too-long',
      reason: `Too long for ${channel}: ${String(limits.maxParts)} messages of ${String(limits.max)} characters at most. Shorten it and send it again.`,
    }
  }

  return {
    kind: 'prepared',
    messageId: `${deliveryId}@${domain}`,
    parts:
      author === 'assistant'
        ? askForFeedback({
            channel,
            language,
            parts,
            url: `${env.SERVER_URL}/support/feedback/${signFeedback(messageId, env.REPLY_TOKEN_SECRET)}`,
          })
        : parts,
    replyToken: signReplyToken({ caseNumber, key, recipient }),
    subject: isMail
      ? (content?.subject ??
        `Re: ${subject.replace(/^(?:re|aw|sv|antw):\s*/iu, '')} [${caseNumber}]`)
      : null,
  }
}
