import type { Endpoint, PayloadRequest } from 'payload'

import { renderSVG } from 'uqr'

import { setUpSecondFactor } from '@/access/secondFactor/setUpSecondFactor'
import { recordAudit } from '@/audit/recordAudit'
import { slugs } from '@/contracts/slugs'
import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn } from '@/lib/sql'
import { takeHits } from '@/lib/takeHits'

import type { DoorCall } from '../doorEndpoint'

import { answer } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'
import { readBody } from '../desk/readBody'
import { beginBody, confirmBody, resetBody } from './bodies'
import { routingEndpoint } from './routingEndpoint'
import { withSecondFactor } from './withSecondFactor'

/** `POST /api/routing/second-factor`: the password again, then a secret for the app, as text and as a picture. */
const begin = routingEndpoint({
  handle: async (call) => {
    const { body, problem: wrong } = await readBody({ req: call.req, schema: beginBody })

    if (wrong !== null) {
      return wrong
    }

    const { user } = call.req
    const email = user?.collection === 'staff' ? user.email : ''

    if (!(await isPasswordOf({ call, email, password: body.password }))) {
      return problem('forbidden', 'This is not your password.')
    }

    const outcome = await inTransaction({
      payload: call.req.payload,
      req: call.req,
      work: (req) =>
        setUpSecondFactor.begin({ label: email, now: call.now, req, staffId: call.actor.id }),
    })

    return outcome.kind === 'refused'
      ? problem('refused', outcome.reason)
      : answer({
          ...outcome,
          picture: `data:image/svg+xml;base64,${Buffer.from(renderSVG(outcome.uri)).toString('base64')}`,
        })
  },
  method: 'post',
  path: '/routing/second-factor',
})

/** `POST /api/routing/second-factor/confirm`: the first code, answered with the recovery codes. */
const confirm = routingEndpoint({
  handle: async (call) => {
    const { body, problem: wrong } = await readBody({ req: call.req, schema: confirmBody })

    if (wrong !== null) {
      return wrong
    }

    const outcome = await inTransaction({
      payload: call.req.payload,
      req: call.req,
      work: async (req) => {
        const { actor, now } = call
        const result = await setUpSecondFactor.confirm({
          code: body.code,
          now,
          req,
          staffId: actor.id,
        })

        if (result.kind === 'confirmed') {
          await note({ action: 'second-factor.set-up', call, req, staffId: actor.id })
        }

        return result
      },
    })

    return outcome.kind === 'refused' ? problem('refused', outcome.reason) : answer(outcome)
  },
  method: 'post',
  path: '/routing/second-factor/confirm',
})

/** `POST /api/routing/second-factor/reset`: an Admin takes a lost factor away, with their own fresh code and a reason. */
const reset = routingEndpoint({
  handle: async (call) => {
    const { body, problem: wrong } = await readBody({ req: call.req, schema: resetBody })

    if (wrong !== null) {
      return wrong
    }

    if (call.role !== 'admin' || body.staffId === call.actor.id) {
      return problem('forbidden', 'Another Admin has to reset it.')
    }

    return withSecondFactor({
      call,
      code: body.code,
      work: async (req) => {
        const run = await sqlIn(req)
        const [gone] = await run(
          sql`delete from second_factors where staff_id = ${body.staffId} returning staff_id`,
        )

        if (gone === undefined) {
          return { kind: 'not-found' }
        }

        await note({
          action: 'second-factor.reset',
          call,
          reason: body.reason,
          req,
          staffId: body.staffId,
        })

        return { kind: 'reset' }
      },
    })
  },
  method: 'post',
  path: '/routing/second-factor/reset',
})

/** A stolen session alone must not be able to set up a factor. Counted like sign-ins, ten tries a quarter of an hour. */
const isPasswordOf = async ({
  call: { actor, now, req },
  email,
  password,
}: {
  call: DoorCall
  email: string
  password: string
}): Promise<boolean> => {
  const isWithin = await takeHits({
    hits: [{ key: `second-factor:${actor.id}`, limit: 10 }],
    now,
    payload: req.payload,
    windowSeconds: 900,
  })

  if (!isWithin) {
    return false
  }

  try {
    await req.payload.login({ collection: slugs.staff, data: { email, password } })

    return true
  } catch {
    return false
  }
}

const note = ({
  action,
  call,
  reason,
  req,
  staffId,
}: {
  action: 'second-factor.reset' | 'second-factor.set-up'
  call: DoorCall
  reason?: string
  req: PayloadRequest
  staffId: string
}): Promise<void> =>
  recordAudit({
    action,
    actor: call.actor,
    ...(reason === undefined ? {} : { reason }),
    req,
    subjectId: staffId,
    subjectType: slugs.staff,
  })

export const secondFactorEndpoints: readonly Endpoint[] = [begin, confirm, reset]
