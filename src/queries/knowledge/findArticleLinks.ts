import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { DeskScope } from '../desk/scope'

import { isReadable } from './readable'

export type ArticleLink = {
  readonly id: string
  readonly kind: 'article' | 'escalation-rule' | 'guardrail' | 'macro' | 'routing-rule' | 'template'
  readonly name: string
}

const most = 100

/**
 * What else names this article, by its address (`/help/<slug>`) or its id: rules, templates, macros (their own words and
 * those of their template) and other articles. Reads small tables whole; for one article at a time.
 */
export const findArticleLinks = ({
  articleId,
  run,
  scope,
}: {
  articleId: string
  run: RunSql
  scope: DeskScope
}): Promise<readonly ArticleLink[]> =>
  run<ArticleLink>(sql`
    with named as (
      select articles.id, articles.id::text as own_id,
             -- The address as a whole: /help/export is not /help/export-fails.
             '/help/' || regexp_replace(slug, '([^a-zA-Z0-9])', '\\\\\\1', 'g') || '($|[^[:alnum:]-])' as address
        from articles where id = ${articleId} and slug is not null)
    select used.kind, used.id, used.name from (
      select 'routing-rule' as kind, r.id, r.name, r.conditions::text as words from routing_rules r where r.is_active and r.deleted_at is null
      union all select 'escalation-rule', e.id, e.name, e.settings::text from escalation_rules e where e.is_active
      union all select 'guardrail', g.id, g.name, g.rule || ' ' || g.settings::text from guardrails g where g.is_active
      union all select 'template', t.id, t.name, t.body from templates t where t._status = 'published'
      union all select 'macro', m.id, m.name, m.actions::text || ' ' || coalesce(t.body, '')
                  from macros m left join templates t on t.id = m.template_id where m._status = 'published' and m.is_active
      union all select distinct on (a.id) 'article', a.id, l.title, l.body::text
                  from articles a join articles_locales l on l._parent_id = a.id, named n
                 where a._status = 'published' and a.id <> n.id and l.body::text ~ n.address and ${isReadable(scope)}
    ) used, named
     where used.words ~ named.address or strpos(used.words, named.own_id) > 0
     order by used.kind, used.name limit ${most}`)
