import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** The steps of a tutorial that a customer has ticked off, in order. */
export const findProgress = async ({
  articleId,
  customerId,
  run,
}: {
  articleId: string
  customerId: string
  run: RunSql
}): Promise<readonly number[]> =>
  (
    await run<{ step: number }>(sql`
      select step from tutorial_progress where customer_id = ${customerId} and article_id = ${articleId} order by step`)
  ).map(({ step }) => step)
