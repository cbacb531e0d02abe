import { z } from 'zod'

import { candidateSchema } from '@/contracts/assistantEvaluation'
import type { AssistantSettings } from '@/contracts/assistantSettings'
import { assistantSettingsSchema } from '@/contracts/assistantSettings'
import { refuseUnjudged } from '@/access/refuseUnjudged'
import { changeText } from '@/domain/assistant/changeText'
import type { RunSql } from '@/lib/sql'
import { inTransaction } from '@/lib/inTransaction'
import { readAssistantSettings } from '@/pipeline/cases/assistant/readAssistantSettings'
import { requestEvaluation } from '@/pipeline/judge/requestEvaluation'
import { saveAssistantSettings } from '@/pipeline/judge/saveAssistantSettings'
import { findEvaluations } from '@/queries/assistant/findEvaluations'

import { answer } from '../desk/deskEndpoint'
import { problem as refuse } from '../desk/problem'
import { readBody } from '../desk/readBody'
import { assistantEndpoint } from './assistantEndpoint'

const requestBody = z.strictObject({ candidate: candidateSchema.nullable() })

/** `{ evaluations }`: newest first, with figures and what got worse. */
const list = assistantEndpoint({
  door: 'assistant.read',
  handle: async ({ run }) => answer({ evaluations: await findEvaluations({ run }) }),
  method: 'get',
  path: '/assistant/evaluations',
})

/** `{ candidate: null | {…} }` asks for a run in the worker; 202 with `{ id }`. */
const request = assistantEndpoint({
  door: 'assistant.manage',
  handle: async ({ actor, now, req }) => {
    const { body, problem } = await readBody({ req, schema: requestBody })

    if (body === null) {
      return problem
    }

    const id = await inTransaction({
      payload: req.payload,
      req,
      work: (inside) => requestEvaluation({ actor, candidate: body.candidate, now, req: inside }),
    })

    return answer({ id }, 202)
  },
  method: 'post',
  path: '/assistant/evaluations',
})

const readSettings = assistantEndpoint({
  door: 'assistant.read',
  handle: async ({ run }) => answer({ settings: await readAssistantSettings(run) }),
  method: 'get',
  path: '/assistant/settings',
})

/** The settings of the house; 409 where a change of them was not judged, or is worse and not confirmed. */
const saveSettings = assistantEndpoint({
  door: 'assistant.manage',
  handle: async ({ actor, now, req, run, scope }) => {
    const { body, problem } = await readBody({ req, schema: assistantSettingsSchema })

    if (body === null) {
      return problem
    }

    const refusal = await refuseUnjudgedSettings({ run, settings: body, staffId: scope.staffId })

    if (refusal !== null) {
      return refuse('refused', refusal)
    }

    await inTransaction({
      payload: req.payload,
      req,
      work: (inside) => saveAssistantSettings({ actor, now, req: inside, settings: body }),
    })

    return answer({ settings: body })
  },
  method: 'post',
  path: '/assistant/settings',
})

const refuseUnjudgedSettings = async ({
  run,
  settings,
  staffId,
}: {
  run: RunSql
  settings: AssistantSettings
  staffId: string
}): Promise<null | string> => {
  const of = { id: null, kind: 'settings', language: '' } as const
  const before = await readAssistantSettings(run)

  // Thresholds of modes are no matter of answers.
  return changeText({ ...of, record: before }) === changeText({ ...of, record: settings })
    ? null
    : refuseUnjudged({ ...of, record: settings, run, staffId })
}

export const evaluationEndpoints = [list, request, readSettings, saveSettings]
