import type { Payload } from 'payload'

import { sql, sqlOn } from '@/lib/sql'

/** Ticks a step of a tutorial off for a customer, or takes that back. Harmless twice. */
export const keepProgress = async ({
  articleId,
  customerId,
  isDone,
  now,
  payload,
  step,
}: {
  articleId: string
  customerId: string
  isDone: boolean
  now: Date
  payload: Payload
  /** From 1. */
  step: number
}): Promise<void> => {
  const run = sqlOn(payload)

  if (isDone) {
    await run(sql`
      insert into tutorial_progress (customer_id, article_id, step, done_at)
      values (${customerId}, ${articleId}, ${step}, ${now.toISOString()}) on conflict do nothing`)
  } else {
    await run(sql`
      delete from tutorial_progress where customer_id = ${customerId} and article_id = ${articleId} and step = ${step}`)
  }
}
