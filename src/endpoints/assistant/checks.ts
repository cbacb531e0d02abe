import type { PayloadRequest } from 'payload'

import { z } from 'zod'

import { doors, matrix } from '@/access/matrix'
import { subjectOf } from '@/access/subjectOf'
import { actorOf } from '@/audit/actorOf'
import { changeText } from '@/domain/assistant/changeText'
import { languages } from '@/domain/vocabulary'
import { inTransaction } from '@/lib/inTransaction'
import { printOf } from '@/lib/printOf'
import { confirmChange } from '@/pipeline/judge/confirmChange'
import { requestEvaluation } from '@/pipeline/judge/requestEvaluation'
import { findCheck } from '@/queries/assistant/findCheck'

import { answer, deskEndpoint } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'
import { readBody } from '../desk/readBody'
import { readChange } from './readChange'

const kinds = ['article', 'guardrail', 'settings', 'trigger'] as const

const body = z.strictObject({
  id: z.uuid().nullable(),
  kind: z.enum(kinds),
  language: z.enum(languages).default('en'),
  /** The values of the form; for an article whose draft is saved: none. */
  values: z.record(z.string(), z.unknown()).default({}),
})

/** Who may make the change may have it judged. */
const mayChange = (kind: string, req: PayloadRequest): boolean => {
  const subject = subjectOf(req.user)

  switch (kind) {
    case 'article':
      return matrix.articles.update[subject] === 'all'
    case 'guardrail':
      return matrix.guardrails.update[subject] === 'all'
    case 'rule':
    case 'trigger':
      return matrix['escalation-rules'].update[subject] === 'all'
    default:
      return doors['assistant.manage'][subject] === 'all'
  }
}

const refused = (): Response => problem('forbidden', 'Your role does not change this.')

/**
 * `{ kind, id, language, values }`: has a change judged on the golden conversations before it is made (requirement F10);
 * 202 with the check. The same change asked for again within the hour is the same check, however far it has come.
 */
const ask = deskEndpoint({
  handle: async ({ now, req, run }) => {
    const { body: given, problem: wrong } = await readBody({ req, schema: body })

    if (given === null) {
      return wrong
    }

    if (!mayChange(given.kind, req)) {
      return refused()
    }

    const change = await readChange({ ...given, req, run })

    if (typeof change === 'string') {
      return problem('invalid', change)
    }

    const print = printOf(changeText({ ...given, record: change.record }))
    const known = await findCheck({ print, run })

    if (known !== null) {
      return answer({ check: known }, 202)
    }

    const id = await inTransaction({
      payload: req.payload,
      req,
      work: (inside) =>
        requestEvaluation({
          actor: actorOf(req),
          candidate: change.candidate,
          now,
          print,
          req: inside,
        }),
    })

    return answer({ check: await findCheck({ id, run }) }, 202)
  },
  method: 'post',
  path: '/assistant/checks',
})

const look = deskEndpoint({
  handle: async ({ req, run, url }) => {
    const id = z.uuid().safeParse(url.searchParams.get('id'))

    if (!id.success) {
      return problem('invalid', 'id: which check')
    }

    const check = await findCheck({ id: id.data, run })

    return check === null
      ? problem('not-found', 'There is no such check.')
      : mayChange(check.kind, req)
        ? answer({ check })
        : refused()
  },
  method: 'get',
  path: '/assistant/checks',
})

/** `{ id }`: this person wants the change although it is worse, or was not judged. Kept with their name. */
const confirm = deskEndpoint({
  handle: async ({ req, run }) => {
    const { body: given, problem: wrong } = await readBody({
      req,
      schema: z.strictObject({ id: z.uuid() }),
    })

    if (given === null) {
      return wrong
    }

    const check = await findCheck({ id: given.id, run })

    if (check === null) {
      return problem('not-found', 'There is no such check.')
    }

    if (!mayChange(check.kind, req)) {
      return refused()
    }

    await inTransaction({
      payload: req.payload,
      req,
      work: (inside) => confirmChange({ actor: actorOf(req), check, req: inside }),
    })

    return answer({ check: await findCheck({ id: given.id, run }) })
  },
  method: 'post',
  path: '/assistant/checks/confirm',
})

export const checkEndpoints = [ask, look, confirm]
