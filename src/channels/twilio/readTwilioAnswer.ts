import { z } from 'zod'

import type { SendOutcome } from '@/contracts/ports/channel'

import { parseJson } from '../parseJson'
import { explainTwilioError } from './explainTwilioError'

const createdSchema = z.object({ sid: z.string().min(1) })
const errorSchema = z.object({ code: z.number(), message: z.string().default('') })
/** What Twilio's answer to a new message means for the delivery. */
export const readTwilioAnswer = async (response: Response): Promise<SendOutcome> => {
  const text = await response.text().catch(() => null)
  const json = text === null ? null : parseJson(text)
  const { status } = response

  if (status >= 200 && status < 300) {
    const created = createdSchema.safeParse(json)

    return created.success
      ? { kind: 'sent', providerId: created.data.sid }
      : { kind: 'unclear', reason: `Twilio answered ${String(status)} without a message id` }
  }

  const problem = errorSchema.safeParse(json)

  if (status === 429 || status === 503 || (status >= 500 && problem.success)) {
    return {
      kind: 'retry',
      afterSeconds: retryAfter(response),
      reason: `Twilio answered ${String(status)}`,
    }
  }

  if (status >= 500) {
    // Not Twilio's own error document: a gateway lost the answer, the message may have gone out.
    return { kind: 'unclear', reason: `A gateway before Twilio answered ${String(status)}` }
  }

  return {
    kind: 'refused',
    reason: problem.success
      ? explainTwilioError(String(problem.data.code))
      : `Twilio refused with status ${String(status)}`,
  }
}

const retryAfter = (response: Response): number => {
  const seconds = Number(response.headers.get('retry-after'))

  return Number.isFinite(seconds) && seconds > 0 ? Math.min(seconds, 3600) : 30
}
