import type { Payload, PayloadRequest } from 'payload'

import type { AssistantRun } from '@/contracts/assistant'

import { crashPoint } from '@/lib/crashPoint'
import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn } from '@/lib/sql'

import type { AnswerOutcome } from './answerMessage'
import type { Effects } from './makeTools'
import type { AnswerContext } from './readAnswerContext'

import { assistantActor } from '../cases/actor'
import { lockCase } from '../cases/caseRow'
import { carryOut } from './carryOut'
import { personAtWork } from './isPersonAtWork'
import { storeRun } from './storeRun'

/**
 * Writes a run and what it does, in one transaction under the case's lock. A second run for the same message finds
 * the row and writes nothing; a person who took over meanwhile turns whatever the run wanted into silence.
 */
export const commitRun = async ({
  context,
  effects,
  messageId,
  now,
  payload,
  run: assistantRun,
}: {
  context: AnswerContext
  effects: Effects
  messageId: string
  now: Date
  payload: Payload
  run: AssistantRun
}): Promise<AnswerOutcome> =>
  inTransaction<AnswerOutcome>({
    payload,
    work: async (req) => {
      const current = await lockCase({ actor: assistantActor, caseId: context.caseId, req })
      const run = await sqlIn(req)
      const [state] = await run<{ has_run: boolean; taken: boolean }>(sql`
        select exists (select 1 from assistant_runs where message_id = ${messageId}) as has_run,
               ${personAtWork({ caseId: context.caseId, messageId })} as taken`)

      if (current === null || state?.has_run !== false) {
        return { kind: 'already-done' }
      }

      const written = state.taken
        ? {
            answerId: null,
            kind: 'skipped' as const,
            reason: 'A person is at work on this case: the assistant stays silent.',
          }
        : await carryOut({
            context,
            current,
            effects,
            messageId,
            now,
            outcome: assistantRun.outcome,
            req,
          })

      if (written.kind === 'drafted' || written.kind === 'escalated' || written.kind === 'sent') {
        await withdrawOlder({ caseId: context.caseId, except: written.answerId, req })
      }

      crashPoint('answer:before-run-stored')
      await storeRun({ assistantRun, context, messageId, now, req, written })
      await written.handOver?.()
      crashPoint('answer:before-commit')

      return { kind: written.kind }
    },
  })

/** Answers to earlier messages that still wait for approval: the customer has written again, they are notes now. */
const withdrawOlder = async ({
  caseId,
  except,
  req,
}: {
  caseId: string
  except: null | string
  req: PayloadRequest
}): Promise<void> => {
  const run = await sqlIn(req)
  await run(sql`
    update messages set is_draft = false, direction = 'internal'
     where case_id = ${caseId} and is_draft and direction = 'outbound' and author_kind = 'assistant'
       and id is distinct from ${except}::uuid`)
}
