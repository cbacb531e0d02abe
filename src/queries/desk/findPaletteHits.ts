import type { PaletteHits } from '@/contracts/deskAgent'
import type { RunSql } from '@/lib/sql'

import { noFilters } from '@/contracts/deskFilters'
import { sql } from '@/lib/sql'

import type { DeskScope } from './scope'

import { isReadable } from '../knowledge/readable'
import { findInbox } from './findInbox'

const mostEach = 6

/**
 * Cases, customers and published articles for what was typed into the palette. Cases in the scope only, articles without
 * those of other departments; customers are every staff member's to read. Indexes: those of `searchHits`; desk_customer_name, desk_customer_company.
 */
export const findPaletteHits = async ({
  q,
  run,
  scope,
}: {
  q: string
  run: RunSql
  scope: DeskScope
}): Promise<PaletteHits> => {
  const like = `%${q.replace(/[\\%_]/gu, (char) => `\\${char}`)}%`
  const [{ rows }, customers, articles] = await Promise.all([
    findInbox({ cursor: null, filters: { ...noFilters, q }, limit: mostEach, run, scope }),
    q.length < 3
      ? []
      : run<PaletteHits['customers'][number]>(sql`
          select id, coalesce(nullif(name, ''), email, 'Unknown customer') as name, company from customers
           where name ilike ${like} or company ilike ${like}
           order by name limit ${mostEach}`),
    run<PaletteHits['articles'][number]>(sql`
      select a.id, case when a.audience = 'public' then a.slug end as slug, l.title
        from articles a join articles_locales l on l._parent_id = a.id
       where a._status = 'published' and l.title ilike ${like} and ${isReadable(scope)}
       order by (l._locale = 'en') desc, a.used_count desc nulls last limit ${mostEach}`),
  ])

  return {
    articles: [...new Map(articles.map((article) => [article.id, article])).values()],
    cases: rows.map(({ id, number, subject }) => ({ id, number, subject })),
    customers,
  }
}
