import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/**
 * Counts a customer's word with the articles that the answer rested on; a changed word moves from one count to the other.
 * Articles are locked in the order of their ids, so that two words at once never deadlock.
 */
export const countHelpful = async ({
  answerId,
  isHelpful,
  run,
  was,
}: {
  answerId: string
  isHelpful: boolean
  run: RunSql
  /** The word before, null for the first. */
  was: boolean | null
}): Promise<void> => {
  if (was === isHelpful) {
    return
  }

  const up = isHelpful ? 1 : 0
  const yes = up - (was === true ? 1 : 0)
  const no = 1 - up - (was === false ? 1 : 0)

  await run(sql`
    with used as (
      select a.id from articles a where a.id in (
        select (s -> 'source' ->> 'articleId')::uuid from messages m,
               jsonb_array_elements(case when jsonb_typeof(m.sources) = 'array' then m.sources else '[]'::jsonb end) s
         where m.id = ${answerId} and s -> 'source' ->> 'articleId' is not null)
       order by a.id for update)
    update articles set helpful_count = greatest(0, coalesce(helpful_count, 0) + ${yes}),
           not_helpful_count = greatest(0, coalesce(not_helpful_count, 0) + ${no})
      from used where articles.id = used.id`)
}
