import type { RunSql } from '@/lib/sql'
import type { ReviewStage } from '@/domain/knowledge/decideReview'

import { sql } from '@/lib/sql'

import type { DeskScope } from '../desk/scope'

import { isReadable } from './readable'

export const reviewedCollections = ['articles', 'macros', 'templates'] as const
export type ReviewedCollection = (typeof reviewedCollections)[number]

export type Review = {
  readonly approvedBy: null | string
  /** Who wrote what is not published yet. */
  readonly authors: readonly { readonly id: string; readonly name: string }[]
  /** Somebody reads an older, published version of it meanwhile. */
  readonly isPublic: boolean
  readonly publishAt: null | string
  readonly stage: ReviewStage
  readonly title: string
}

const titles = {
  articles: sql`coalesce((select l.version_title from _articles_v_locales l
                           where l._parent_id = v.id and l.version_title <> '' order by l._locale = 'en' desc limit 1), v.version_slug, '')`,
  macros: sql`coalesce(v.version_name, '')`,
  templates: sql`coalesce(v.version_name, '')`,
}

/** Where the newest version of a text stands. Null where there is none for these eyes. */
export const findReview = async ({
  collection,
  id,
  run,
  scope,
}: {
  collection: ReviewedCollection
  id: string
  run: RunSql
  scope: DeskScope
}): Promise<null | Review> => {
  const [row] = await run<
    Omit<Review, 'stage'> & { stage: null | ReviewStage; status: string }
  >(sql`
    select v.version_stage as stage, v.version__status as status, ${titles[collection]} as title,
           (select s.name from staff s where s.id = v.version_approved_by_id) as "approvedBy",
           ${collection === 'articles' ? sql`v.version_publish_at` : sql`null`} as "publishAt",
           coalesce((select json_agg(json_build_object('id', s.id, 'name', s.name) order by s.name) from staff s
                      where v.version_authors ? s.id::text), '[]') as authors,
           exists (select 1 from ${sql.identifier(collection)} d where d.id = v.parent_id and d._status = 'published') as "isPublic"
      from ${sql.identifier(`_${collection}_v`)} v
     where v.parent_id = ${id} and v.latest
       and ${collection === 'articles' ? sql`exists (select 1 from articles a where a.id = v.parent_id and ${isReadable(scope)})` : sql`true`}
     order by v.created_at desc limit 1`)

  if (row === undefined) {
    return null
  }

  const { status, ...review } = row

  return {
    ...review,
    stage:
      status === 'published'
        ? 'published'
        : row.stage === 'published'
          ? 'draft'
          : (row.stage ?? 'draft'),
  }
}
