import { z } from 'zod'

import { escalationRuleSchema } from '@/contracts/ruleSchemas'
import { fireTriggers } from '@/domain/escalation/fireTriggers'
import { escalationRulesOf, escalationRulesPart } from '@/pipeline/cases/assistant/escalationRules'
import { sql } from '@/lib/sql'
import type { RunSql } from '@/lib/sql'
import type { EscalationRule } from '@/domain/escalation/escalationTypes'
import { findPastMessages } from '@/queries/assistant/findPastMessages'

import { answer } from '../desk/deskEndpoint'
import { readBody } from '../desk/readBody'
import { assistantEndpoint } from './assistantEndpoint'

const tryBody = z.strictObject({ rule: escalationRuleSchema })
const mostShown = 10
const longestText = 300

const readRules = async (run: RunSql): Promise<readonly EscalationRule[]> => {
  const [row] = await run<{ rules: string }>(sql`select ${escalationRulesPart} as rules`)

  return escalationRulesOf(row?.rules ?? '[]')
}

const list = assistantEndpoint({
  door: 'assistant.read',
  handle: async ({ run }) => answer({ triggers: await readRules(run) }),
  method: 'get',
  path: '/assistant/triggers',
})

/** A trigger as it would be, on the newest thousand messages: `{ before, checked, fires, gone, newly }`. Changes nothing. */
const tryOut = assistantEndpoint({
  door: 'assistant.manage',
  handle: async ({ req, run }) => {
    const { body, problem } = await readBody({ req, schema: tryBody })

    if (body === null) {
      return problem
    }

    const stored = (await readRules(run)).filter(({ id }) => id === body.rule.id)
    const judged = (await findPastMessages({ run })).map(({ caseNumber, facts }) => ({
      caseNumber,
      is: fireTriggers({ facts, rules: [body.rule] }).at(0),
      text: facts.text.slice(0, longestText),
      was: fireTriggers({ facts, rules: stored }).at(0),
    }))
    const shown = (rows: typeof judged): unknown =>
      rows.slice(0, mostShown).map(({ caseNumber, is, text, was }) => ({
        caseNumber,
        evidence: (is ?? was)?.evidence ?? '',
        text,
      }))

    return answer({
      before: judged.filter(({ was }) => was !== undefined).length,
      checked: judged.length,
      fires: judged.filter(({ is }) => is !== undefined).length,
      gone: shown(judged.filter(({ is, was }) => is === undefined && was !== undefined)),
      newly: shown(judged.filter(({ is, was }) => is !== undefined && was === undefined)),
    })
  },
  method: 'post',
  path: '/assistant/triggers/try',
})

export const triggerEndpoints = [list, tryOut]
