import { z } from 'zod'

import { checkAddress } from '@/channels/email/checkAddress'
import { normalisePhone } from '@/channels/normalisePhone'
import { playedChannels } from '@/queries/console/journey'

const name = z.string().trim().min(1, 'Give the customer a name').max(120)
const text = z.string().trim().min(1, 'Write something first').max(20_000)
const subject = z.string().trim().min(1, 'A subject is missing').max(300)

const mailAddress = z
  .string()
  .max(320)
  .transform((given, ctx) => {
    const address = checkAddress(given.trim())

    if (address === null) {
      ctx.addIssue({ code: 'custom', message: 'This is not a valid e-mail address' })
      return z.NEVER
    }

    return address
  })

const phoneNumber = z
  .string()
  .max(40)
  .transform((given, ctx) => {
    const number = normalisePhone(given.trim())

    if (number === null) {
      ctx.addIssue({
        code: 'custom',
        message: 'This is not a number: write it with country code, such as +12025550100',
      })
      return z.NEVER
    }

    return number
  })

/** What `POST /api/console/send` takes: one message of a played customer. */
export const playBody = z.discriminatedUnion('channel', [
  z.strictObject({
    address: mailAddress,
    channel: z.literal('email'),
    /** Message-ID of the mail it answers; opens no new case then. */
    inReplyTo: z.string().max(300).optional(),
    name,
    subject,
    text,
  }),
  z.strictObject({ address: phoneNumber, channel: z.literal('whatsapp'), name, text }),
  z.strictObject({
    address: mailAddress,
    category: z.string().trim().max(100).optional(),
    channel: z.literal('web-form'),
    name,
    subject,
    text: text.min(10, 'The form wants at least 10 characters'),
  }),
])
export type PlayBody = z.infer<typeof playBody>

const watched = z.object({ channel: z.enum(playedChannels), id: z.string().max(998).nullable() })

/** The address of `GET /api/console/watch`: which customer, and which message is followed. Null: not valid. */
export const parseWatch = (
  params: URLSearchParams,
): (z.infer<typeof watched> & { address: string }) | null => {
  const parsed = watched.safeParse({ channel: params.get('channel'), id: params.get('id') })

  if (!parsed.success) {
    return null
  }

  const shape = parsed.data.channel === 'whatsapp' ? phoneNumber : mailAddress
  const address = shape.safeParse(params.get('address') ?? '')

  return address.success ? { ...parsed.data, address: address.data } : null
}
