import type { Endpoint } from 'payload'

import type { RoutingRule } from '@/domain/routing/routingTypes'
import type { z } from 'zod'

import type { RunSql } from '@/lib/sql'

import { findConditionProblems } from '@/domain/routing/findConditionProblems'
import { sql, sqlOn } from '@/lib/sql'
import { saveRules } from '@/pipeline/route/saveRules'
import { findRoutingLab } from '@/queries/routing/findRoutingLab'
import { findRuleVersions } from '@/queries/routing/findRuleVersions'
import { tryRules } from '@/queries/routing/tryRules'

import { answer } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'
import { readBody } from '../desk/readBody'
import type { labRule } from './bodies'
import { saveBody, tryBody } from './bodies'
import { routingEndpoint } from './routingEndpoint'

type Drafts = readonly z.infer<typeof labRule>[]

/** Level asked of an agent where a rule names a skill without a level: as routing itself reads it. */
const defaultSkillLevel = 2

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

    const why = whyNot(body.rules ?? [])

    if (why !== null) {
      return problem('invalid', why)
    }

    const run = sqlOn(req.payload)

    return answer(
      await tryRules({
        before: body.before,
        limit: body.limit,
        rules: body.rules === null ? null : await asRules({ drafts: body.rules, run }),
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
  handle: async ({ req, role }) => {
    const { body, problem: wrong } = await readBody({ req, schema: saveBody })

    if (wrong !== null) {
      return wrong
    }

    const why = whyNot(body.rules)

    if (why !== null) {
      return problem('invalid', why)
    }

    const outcome = await saveRules({
      drafts: body.rules,
      mayDelete: role === 'admin',
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

/** Conditions come from a builder and from people: what a rule cannot be is said with its name. */
const whyNot = (drafts: Drafts): null | string => {
  for (const { conditions, name } of drafts) {
    const [first] = findConditionProblems(conditions)

    if (first !== undefined) {
      return `“${name}”: ${first}`
    }
  }

  return null
}

const asRules = async ({
  drafts,
  run,
}: {
  drafts: Drafts
  run: RunSql
}): Promise<RoutingRule[]> => {
  const skills = await run<{ id: string; key: string }>(sql`select id, key from skills`)
  const keys = new Map(skills.map(({ id, key }) => [id, key]))

  return drafts.map((draft, at) => ({
    conditions: draft.conditions as RoutingRule['conditions'], // whyNot has looked at every one
    id: draft.key,
    isActive: draft.isActive,
    name: draft.name,
    position: at,
    requiredSkills: draft.skillIds.flatMap((id) => {
      const skill = keys.get(id)

      return skill === undefined ? [] : [{ level: draft.minSkillLevel ?? defaultSkillLevel, skill }]
    }),
    setPriority: draft.setPriority,
    teamId: draft.teamId,
    version: 'draft',
  }))
}

export const labEndpoints: readonly Endpoint[] = [read, tryOut, save, versions]
