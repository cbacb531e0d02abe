import type { ArticlePick } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

const most = 6

/**
 * Published articles whose title has these letters, the most used first, in the customer's language where they have it.
 * For an answer only public ones: a customer could not open the others. Index: articles_locales (_parent_id, _locale).
 */
export const findArticlePicks = ({
  caseId,
  isForCustomer,
  q,
  run,
}: {
  caseId: string
  isForCustomer: boolean
  q: string
  run: RunSql
}): Promise<ArticlePick[]> => {
  const like = `%${q.replace(/[\\%_]/gu, (char) => `\\${char}`)}%`

  return run<ArticlePick>(sql`
    select a.id, l._locale as language, l.title, case when a.audience = 'public' then a.slug end as slug
      from articles a
      join lateral (
        select title, _locale from articles_locales
         where _parent_id = a.id and title <> ''
         order by (_locale::text = (select language::text from cases where id = ${caseId})) is true desc, (_locale = 'en') desc limit 1) l on true
     where a._status = 'published' and (a.audience = 'public' or not ${isForCustomer}::boolean)
       and exists (select 1 from articles_locales o where o._parent_id = a.id and o.title ilike ${like})
     order by a.used_count desc nulls last, a.id limit ${most}`)
}
