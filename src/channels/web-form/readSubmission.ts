import { z } from 'zod'

import { priorities } from '@/domain/vocabulary'

import { cleanLine } from '../cleanLine'
import { cleanText } from '../cleanText'
import { checkAddress } from '../email/checkAddress'

const line = (label: string, max: number): z.ZodType<string> =>
  z
    .string({ error: `${label} is missing` })
    .transform((text) => cleanLine(text, max + 1))
    .pipe(
      z
        .string()
        .min(1, `${label} is missing`)
        .max(max, `${label} is longer than ${String(max)} characters`),
    )

/**
 * What a visitor may send to `POST /support/submit`. Everything else in the body (status, assignee, tags, internal, …) is
 * dropped unread (C06). `priority` is the visitor's wish, never the priority of the case.
 */
export const submissionSchema = z.object({
  name: line('Name', 120),
  email: z
    .string({ error: 'E-mail is missing' })
    .max(320)
    .transform((text, ctx) => {
      const address = checkAddress(text.trim())

      if (address === null) {
        ctx.addIssue({ code: 'custom', message: 'This is not a valid e-mail address' })
        return z.NEVER
      }

      return address
    }),
  subject: line('Subject', 300),
  category: line('Category', 100).optional(),
  priority: z.enum(priorities).optional(),
  message: z
    .string({ error: 'Message is missing' })
    .max(20_000, 'The message is longer than 20,000 characters')
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().min(10, 'Please describe your question in at least 10 characters')),
  language: z
    .string()
    .regex(/^[a-z]{2}$/)
    .optional(),
  orderNumber: line('Order number', 60).optional(),
  /** Carried by the reply page of a case. */
  replyToken: z.string().max(80).optional(),
})
export type Submission = z.infer<typeof submissionSchema>

export type SubmissionOutcome =
  | { readonly kind: 'ok'; readonly submission: Submission }
  | {
      readonly kind: 'invalid'
      readonly errors: readonly { readonly field: string; readonly message: string }[]
    }
  /** The field that people do not see was filled in: answer as if all were well, store nothing. */
  | { readonly kind: 'robot' }

/** The name of the field that only robots fill in. */
export const honeypotField = 'website'

/** Reads the JSON body of a submission; every problem names its field, so that the page can show it there. */
export const readSubmission = (body: unknown): SubmissionOutcome => {
  const trap = z.object({ [honeypotField]: z.string().optional() }).safeParse(body)

  if (trap.success && (trap.data[honeypotField] ?? '').trim() !== '') {
    return { kind: 'robot' }
  }

  const result = submissionSchema.safeParse(withoutEmpty(body))

  return result.success
    ? { kind: 'ok', submission: result.data }
    : {
        kind: 'invalid',
        errors: result.error.issues.map(({ message, path }) => ({
          field: path.join('.'),
          message,
        })),
      }
}

/** Forms send "" for what was left out. */
const withoutEmpty = (body: unknown): unknown =>
  typeof body === 'object' && body !== null && !Array.isArray(body)
    ? Object.fromEntries(Object.entries(body).filter(([, value]) => value !== ''))
    : body
