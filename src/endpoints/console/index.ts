import type { Endpoint, PayloadRequest } from 'payload'

import type { ConsoleWatch } from '@/queries/console/journey'

import { mayUseDoor } from '@/access/mayUseDoor'
import { AppError } from '@/lib/appError'
import { logger } from '@/lib/logger'
import { sqlOn } from '@/lib/sql'
import { findConversation } from '@/queries/console/findConversation'
import { findJourney } from '@/queries/console/findJourney'

import { answer } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'
import { readBody } from '../desk/readBody'
import { parseWatch, playBody } from './consoleBodies'
import { playMessage } from './playMessage'
import { whyRefused } from './whyRefused'

/** `POST /api/console/send`: plays a customer (`PlayBody`); answers `{ providerId, milliseconds }` once it was taken. */
const send: Endpoint = {
  handler: guarded(async (req) => {
    const { body, problem: wrong } = await readBody({ req, schema: playBody })

    if (body === null) {
      return wrong
    }

    const refused = whyRefused(body.channel)

    if (refused !== null) {
      return problem('refused', refused)
    }

    const began = Date.now()

    try {
      const { providerId } = await playMessage(body)

      return answer({ address: body.address, milliseconds: Date.now() - began, providerId }, 202)
    } catch (error) {
      if (error instanceof AppError) {
        return problem('refused', error.message)
      }

      throw error
    }
  }),
  method: 'post',
  path: '/console/send',
}

/** `GET /api/console/watch?channel=&address=&id=`: the customer's view of the conversation, and the message's journey. */
const watch: Endpoint = {
  handler: guarded(async (req) => {
    const wanted = parseWatch(req.searchParams)

    if (wanted === null) {
      return problem('invalid', 'channel, and the address of a customer on it, are needed.')
    }

    const run = sqlOn(req.payload)
    const { address, channel, id } = wanted
    const body: ConsoleWatch = {
      conversation: await findConversation({ address, channel, run }),
      journey: id === null ? null : await findJourney({ channel, providerId: id, run }),
    }

    return answer(body)
  }),
  method: 'get',
  path: '/console/watch',
}

/** Only for those whose work is to try channels out (door `console.use`). */
function guarded(handle: (req: PayloadRequest) => Promise<Response>): Endpoint['handler'] {
  return async (req) => {
    if (req.user === null) {
      return problem('signed-out', 'Sign in to use the channel console.')
    }

    if (!(await mayUseDoor({ door: 'console.use', req, target: null }))) {
      return problem('forbidden', 'The channel console is for engineers and admins.')
    }

    try {
      return await handle(req)
    } catch (error) {
      logger.error({ err: error, msg: 'The channel console failed' })

      return problem('failed', 'Something failed on our side; try again.')
    }
  }
}

export const consoleEndpoints: Endpoint[] = [send, watch]
