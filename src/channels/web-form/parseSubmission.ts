import { z } from 'zod'

import type { ParseOutcome } from '@/contracts/ports/channel'

import { parseJson } from '../parseJson'
import { submissionSchema } from './readSubmission'

/** What the edge stores of a submission: the checked fields under the id it gave to the visitor. */
export const storedSubmissionSchema = z.object({
  submissionId: z.string().min(8).max(100),
  submission: submissionSchema,
})
export type StoredSubmission = z.infer<typeof storedSubmissionSchema>

/** Turns a stored submission into a message. The address was typed by a visitor: nobody has proven that it is theirs. */
export const parseSubmission = ({
  body,
  receivedAt,
}: {
  body: string
  receivedAt: Date
}): ParseOutcome => {
  const stored = storedSubmissionSchema.safeParse(parseJson(body))

  if (!stored.success) {
    const [issue] = stored.error.issues
    return {
      kind: 'malformed',
      reason: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'not a submission'}`,
    }
  }

  const { submission, submissionId } = stored.data
  const { category, email, language, message, name, orderNumber, priority, replyToken, subject } =
    submission
  const fields = { category, language, orderNumber, priority }

  return {
    kind: 'message',
    message: {
      channel: 'web-form',
      providerId: submissionId,
      sender: { kind: 'email', value: email, name, isVerified: true },
      subject,
      text: message,
      fullText: message,
      html: null,
      sentAt: receivedAt,
      references: [],
      replyToken: replyToken ?? null,
      automatic: 'none',
      attachments: [],
      fields: Object.fromEntries(
        Object.entries(fields).flatMap(([key, value]) =>
          value === undefined ? [] : [[key, value]],
        ),
      ),
    },
  }
}
