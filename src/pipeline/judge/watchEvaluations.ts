import type { Payload } from 'payload'

import { figuresSchema } from '@/contracts/assistantEvaluation'
import { findRegressions } from '@/domain/assistant/findRegressions'
import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

import { systemActor } from '../cases/actor'
import { tellManagers } from '../cases/tellStaff'
import { requestEvaluation } from './requestEvaluation'

const restMinutes = 30

/**
 * Looks after the evaluation by itself: asks for one when an article, a trigger, a guardrail, the triage model or the settings changed
 * since the last, and opens one alert when a run shows that something got worse. A house that never ran one is left alone.
 */
export const watchEvaluations = ({
  now,
  payload,
}: {
  now: Date
  payload: Payload
}): Promise<'asked' | 'nothing' | 'warned'> =>
  inTransaction({
    payload,
    work: async (req) => {
      const run = await sqlIn(req)
      const rows = await run<{ created_at: Date | string; figures: unknown; id: string }>(sql`
        select id, figures, created_at from assistant_evaluations
         where status = 'done' and candidate is null order by created_at desc limit 2`)
      const [last, before] = rows

      if (last === undefined) {
        return 'nothing'
      }

      const warned = before === undefined ? false : await warn({ before, last, now, req })

      if (warned) {
        return 'warned'
      }

      const lastAt = new Date(last.created_at)

      if (now.getTime() - lastAt.getTime() < restMinutes * 60_000) {
        return 'nothing'
      }

      const [state] = await run<{ changed: boolean; waiting: boolean }>(sql`
        select exists (select 1 from assistant_evaluations where status in ('queued', 'running')) as waiting,
               exists (select 1 from articles where updated_at > ${lastAt.toISOString()} and _status = 'published')
               or exists (select 1 from escalation_rules where updated_at > ${lastAt.toISOString()})
               or exists (select 1 from guardrails where updated_at > ${lastAt.toISOString()})
               or exists (select 1 from triage_models where activated_at > ${lastAt.toISOString()})
               or exists (select 1 from assistant_settings where created_at > ${lastAt.toISOString()}) as changed`)

      if (state?.changed !== true || state.waiting) {
        return 'nothing'
      }

      await requestEvaluation({ actor: systemActor, candidate: null, now, req })

      return 'asked'
    },
  })

const warn = async ({
  before,
  last,
  now,
  req,
}: {
  before: { figures: unknown }
  last: { figures: unknown; id: string }
  now: Date
  req: Parameters<typeof requestEvaluation>[0]['req']
}): Promise<boolean> => {
  const was = figuresSchema.safeParse(before.figures)
  const is = figuresSchema.safeParse(last.figures)
  const worse = was.success && is.success ? findRegressions(was.data, is.data) : []

  if (worse.length === 0) {
    return false
  }

  const run = await sqlIn(req)
  const key = `assistant-evaluation:${last.id}`
  const title = 'A change made the assistant worse on the golden conversations'
  const at = now.toISOString()
  const opened = await run<{ id: string }>(sql`
    insert into alerts (id, title, kind, dedupe_key, severity, status, opened_at, created_at, updated_at)
    select ${uuidv7(now)}, ${title}, 'assistant', ${key}, 'high', 'open', ${at}, ${at}, ${at}
     where not exists (select 1 from alerts where dedupe_key = ${key}) returning id`)

  if (opened.length === 0) {
    return false
  }

  await tellManagers({ kind: 'alert', body: worse.join(' '), dedupeKey: key, now, req, title })

  return true
}
