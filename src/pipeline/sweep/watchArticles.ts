import type { Payload } from 'payload'

import type { Clock } from '@/contracts/ports/clock'
import type { Language } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'
import { inTransaction } from '@/lib/inTransaction'
import { logger } from '@/lib/logger'
import { sql, sqlIn, sqlOn } from '@/lib/sql'

import { notify } from '../cases/notify'

const perRun = 50

export type ArticlesWatched = { kind: 'watched'; published: number; reminded: number }

/**
 * Publishes approved articles whose moment has come, and tells owners that an article is due for a look (requirement G1).
 * Where an article has no owner, those who approve are told. Each due date is told once.
 */
export const watchArticles = async ({
  clock,
  payload,
}: {
  clock: Clock
  payload: Payload
}): Promise<ArticlesWatched> => {
  const now = clock()
  const due = await sqlOn(payload)<{ id: string; locale: Language | null }>(sql`
    select v.parent_id as id, (select l._locale from _articles_v_locales l
             where l._parent_id = v.id and l.version_title <> '' order by l._locale = 'en' desc limit 1) as locale
      from _articles_v v
     where v.latest and v.version__status = 'draft' and v.version_stage = 'approved'
       and v.version_publish_at <= ${now.toISOString()} and v.parent_id is not null
     order by v.version_publish_at limit ${perRun}`)
  let published = 0

  for (const { id, locale } of due) {
    try {
      published += (await publishDue({ id, locale: locale ?? 'en', now, payload })) ? 1 : 0
    } catch (error) {
      // The outermost write of this article; the others still have their moment.
      logger.warn({ articleId: id, err: error, msg: 'An approved article could not be published' })
    }
  }

  return { kind: 'watched', published, reminded: await remind({ now, payload }) }
}

/** False when another worker was faster, or the approval was taken away meanwhile. */
const publishDue = ({
  id,
  locale,
  now,
  payload,
}: {
  id: string
  locale: Language
  now: Date
  payload: Payload
}): Promise<boolean> =>
  inTransaction({
    payload,
    work: async (req) => {
      const run = await sqlIn(req)
      await run(sql`select 1 from articles where id = ${id} for update`)
      const [still] = await run(sql`
        select 1 from _articles_v where parent_id = ${id} and latest and version__status = 'draft'
           and version_stage = 'approved' and version_publish_at <= ${now.toISOString()}`)

      if (still === undefined) {
        return false
      }

      await payload.update({
        collection: slugs.articles,
        data: { _status: 'published' },
        depth: 0,
        id,
        locale,
        overrideAccess: true, // the schedule: a person approved it
        req,
      })

      return true
    },
  })

const remind = ({ now, payload }: { now: Date; payload: Payload }): Promise<number> =>
  inTransaction({
    payload,
    work: async (req) => {
      const run = await sqlIn(req)
      const rows = await run<{ dedupe_key: string; recipient: string; title: string }>(sql`
        select d.dedupe_key, d.recipient, d.title
          from articles a
          cross join lateral (
            select s.id as recipient, 'review-by:' || a.id || ':' || extract(epoch from a.review_by)::bigint || ':' || s.id as dedupe_key,
                   coalesce((select l.title from articles_locales l where l._parent_id = a.id order by l._locale = 'en' desc limit 1), a.slug) as title
              from staff s
             where s.is_active and (s.id = a.owner_id
                or (a.owner_id is null and s.role in ('admin', 'cx-manager')))) d
         where a._status = 'published' and a.review_by <= ${now.toISOString()}
           and not exists (select 1 from notifications n where n.dedupe_key = d.dedupe_key)
         order by a.review_by limit ${perRun}`)

      for (const { dedupe_key, recipient, title } of rows) {
        await notify({
          body: 'Read it, change what is no longer true, and set the next date.',
          caseId: null,
          dedupeKey: dedupe_key,
          departmentId: null,
          kind: 'review',
          now,
          recipientId: recipient,
          req,
          title: `Due for a look: ${title}`.slice(0, 200),
        })
      }

      return rows.length
    },
  })
