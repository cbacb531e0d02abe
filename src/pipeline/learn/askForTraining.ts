import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'

import { recordAudit } from '@/audit/recordAudit'
import { enqueue } from '@/lib/enqueue'
import { sql, sqlIn } from '@/lib/sql'
import { uuidv7 } from '@/lib/uuidv7'

/** Asks for a training run now; the one that runs already answers for both. Run inside a transaction. */
export const askForTraining = async ({
  actor,
  now,
  req,
}: {
  actor: Actor & { id: string }
  now: Date
  req: PayloadRequest
}): Promise<{ kind: 'asked' | 'running' }> => {
  const run = await sqlIn(req)
  const [made] = await run<{ id: string }>(sql`
    insert into triage_models (id, state, asked_by_id, asked_at)
    values (${uuidv7(now)}, 'training', ${actor.id}, ${now.toISOString()})
    on conflict do nothing returning id`)

  // Asked again even while one waits: should its job have been lost, this one finds the row.
  await enqueue({ input: {}, job: 'train-triage', req, singletonKey: 'train-triage' })

  if (made === undefined) {
    return { kind: 'running' }
  }

  await recordAudit({
    action: 'triage-model.asked',
    actor,
    req,
    subjectId: made.id,
    subjectType: 'triage-models',
  })

  return { kind: 'asked' }
}
