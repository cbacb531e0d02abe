import type { Endpoint } from 'payload'

import { sqlOn } from '@/lib/sql'
import { saveRules } from '@/pipeline/route/saveRules'
import { findRoutingLab } from '@/queries/routing/findRoutingLab'
import { findRuleVersions } from '@/queries/routing/findRuleVersions'
import { rulesOfDrafts } from '@/queries/routing/rulesOfDrafts'
import { tryRules } from '@/queries/routing/tryRules'

import { answer } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'
import { readBody } from '../desk/readBody'
import { saveBody, tryBody } from './bodies'
import { draftProblem } from './draftProblem'
import { routingEndpoint } from './routingEndpoint'

const read = routingEndpoint({
  door: 'routing.plan',
  handle: async ({ req }) => answer(await findRoutingLab({ run: sqlOn(req.payload) })),
  method: 'get',
  path: '/routing/lab',
})

/** `POST /api/routing/try`: one page of past cases under these rules. Changes nothing. */
const tryOut = routingEndpoint({
  door: 'routing.plan',
  handle: async ({ req }) => {
    const { body, problem: wrong } = await readBody({ req, schema: tryBody })

    if (wrong !== null) {
      return wrong
    }

    const why = draftProblem(body.rules ?? [])

    if (why !== null) {
      return problem('invalid', why)
    }

    const run = sqlOn(req.payload)

    return answer(
      await tryRules({
        before: body.before,
        limit: body.limit,
        rules: body.rules === null ? null : await rulesOfDrafts({ drafts: body.rules, run }),
        run,
      }),
    )
  },
  method: 'post',
  path: '/routing/try',
})

/** `POST /api/routing/rules`: the whole list as it is to be. Each changed rule gets a new version. */
const save = routingEndpoint({
  door: 'routing.plan',
  handle: async ({ now, req, role }) => {
    const { body, problem: wrong } = await readBody({ req, schema: saveBody })

    if (wrong !== null) {
      return wrong
    }

    const why = draftProblem(body.rules)

    if (why !== null) {
      return problem('invalid', why)
    }

    const outcome = await saveRules({
      drafts: body.rules,
      mayDelete: role === 'admin',
      now,
      payload: req.payload,
      req,
      revision: body.revision,
    })

    return outcome.kind === 'saved'
      ? answer(await findRoutingLab({ run: sqlOn(req.payload) }))
      : problem(outcome.kind, outcome.reason)
  },
  method: 'post',
  path: '/routing/rules',
})

/** `GET /api/routing/rules/versions?id=`: the last states of a rule, ready to be put back into the list. */
const versions = routingEndpoint({
  door: 'routing.plan',
  handle: async ({ req }) =>
    answer({
      versions: await findRuleVersions({
        id: req.searchParams.get('id') ?? '',
        run: sqlOn(req.payload),
      }),
    }),
  method: 'get',
  path: '/routing/rules/versions',
})

export const labEndpoints: readonly Endpoint[] = [read, tryOut, save, versions]
