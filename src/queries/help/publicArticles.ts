import type { Payload } from 'payload'

import type { Language } from '@/domain/vocabulary'

import { sql, sqlOn } from '@/lib/sql'

export type ArticleLink = {
  readonly category: string
  readonly excerpt: null | string
  readonly slug: string
  readonly title: string
}

/** Every published, public article with its category, in a language where it is translated, else in English. */
export const publicArticles = async ({
  language,
  payload,
}: {
  language: Language
  payload: Payload
}): Promise<ArticleLink[]> =>
  sqlOn(payload)<ArticleLink>(sql`
    select a.slug, coalesce(l.title, e.title) as title, coalesce(l.excerpt, e.excerpt) as excerpt,
           coalesce(c.name, 'More') as category
      from articles a
      left join articles_locales l on l._parent_id = a.id and l._locale = ${language}::"_locales"
      left join articles_locales e on e._parent_id = a.id and e._locale = 'en'
      left join categories c on c.id = a.category_id
     where a._status = 'published' and a.audience = 'public' and coalesce(l.title, e.title) is not null
     order by category, title limit 500`)
