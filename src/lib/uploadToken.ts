import { createHmac, timingSafeEqual } from 'node:crypto'

import { z } from 'zod'

const fileSchema = z.strictObject({
  caseId: z.uuid(),
  contentType: z.string().min(1).max(255),
  expiresAt: z.int(),
  filename: z.string().min(1).max(255),
  sha256: z.string().length(64),
  size: z.int().min(0),
  staffId: z.uuid(),
  storageKey: z.string().max(100),
})

/** A file that was uploaded and waits for the message that it belongs to. */
export type UploadedFile = z.infer<typeof fileSchema>

/**
 * Names an uploaded file until it hangs on a message: no row exists before there is something to hang it on. The
 * token says whose upload it is and for which case, so that nobody attaches what somebody else stored.
 */
export const signUpload = (file: UploadedFile, secret: string): string => {
  const body = Buffer.from(JSON.stringify(file)).toString('base64url')

  return `${body}.${macOf(body, secret)}`
}

/** The file behind a token that we made and that has not run out, else null. `now` in ms. */
export const checkUpload = (token: string, secret: string, now: number): null | UploadedFile => {
  const [body = '', mac = '', ...more] = token.split('.')
  const expected = Buffer.from(macOf(body, secret))
  const given = Buffer.from(mac)

  if (more.length > 0 || expected.length !== given.length || !timingSafeEqual(expected, given)) {
    return null
  }

  const parsed = fileSchema.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString('utf8')))

  return parsed.success && parsed.data.expiresAt > now ? parsed.data : null
}

// The same secret signs other things: the first words keep one kind of token from passing for another.
const macOf = (body: string, secret: string): string =>
  createHmac('sha256', secret).update(`upload\0${body}`).digest('base64url')
