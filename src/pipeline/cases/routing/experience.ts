import type { LikelyTopic } from '@/domain/routing/experienceOf'
import type { RoutingInput } from '@/domain/routing/routingTypes'
import type { SQL } from '@/lib/sql'

import { experienceOf } from '@/domain/routing/experienceOf'
import { sql } from '@/lib/sql'

/** A case counts half as much for every so many days since it ended. */
const halfLifeDays = 45
/** The newest of a category: who does such cases now, read in a millisecond however many there are. */
const mostCases = 60
/** What comes after, or is less likely, is noise. Fewer and likelier ones leave out who comes second and third. */
const mostTopics = 20
const leastShare = 0.005
/** A case about the very same counts as much as so many about anything else of the category. */
const alikeCounts = 1000

/**
 * What the message may be about, by triage, and who resolved the newest cases of each of these categories, as a subquery
 * whose value is a JSON array. Recent cases and those with a subject like this one's count more. A category that a person
 * chose stands alone. Index: category_createdAt.
 */
export const topicsPart = ({
  categoryId,
  messageId,
  now,
  subject,
}: {
  categoryId: null | string
  messageId: string
  now: Date
  subject: string
}): SQL => sql`
  (select json_agg(json_build_object('share', topic.share, 'handled', coalesce(past.handled, '{}'))) from (
     select k.id, (r.one ->> 'confidence')::float8 as share
       from triage_results t
       cross join lateral jsonb_array_elements(
         case when jsonb_typeof(t.ranking) = 'array' then t.ranking else '[]' end) with ordinality r(one, place)
       join categories k on k.key = r.one ->> 'label'
      where t.message_id = ${messageId} and t.category_id = ${categoryId} and r.place <= ${mostTopics}
        and (r.place = 1 or (r.one ->> 'confidence')::float8 >= ${leastShare})
     union all
     select k.id, 1 from categories k
      where k.id = ${categoryId} and not exists (
        select 1 from triage_results t where t.message_id = ${messageId} and t.category_id = ${categoryId}
           and jsonb_typeof(t.ranking) = 'array')) topic
   left join lateral (
     select json_object_agg(f.id, f.weight) as handled from (
       select c.assignee_id as id,
              sum(power(0.5, greatest(0, extract(epoch from ${now.toISOString()}::timestamptz - c.resolved_at)) / ${halfLifeDays * 86_400})
                  * (1 + ${alikeCounts} * power(similarity(c.subject, ${subject}), 2)))::float8 as weight
         from (select assignee_id, resolved_at, coalesce(subject, '') as subject from cases
                where category_id = topic.id and assignee_id is not null and resolved_at is not null
                order by created_at desc limit ${mostCases}) c
        group by c.assignee_id) f) past on true)`

/** Of whoever did most. Six digits survive storage and make no ties by noise. Undefined where nobody did any. */
export const relativeExperience = (
  topics: readonly LikelyTopic[],
): RoutingInput['experience'] | undefined => {
  const shares = Object.entries(experienceOf(topics)).toSorted(([a], [b]) => (a < b ? -1 : 1))
  const most = Math.max(0, ...shares.map(([, share]) => share))

  return most === 0
    ? undefined
    : Object.fromEntries(
        shares.map(([id, share]) => [id, Math.round((share / most) * 1_000_000) / 1_000_000]),
      )
}
