import type { PayloadRequest } from 'payload'

import type { Actor } from '@/contracts/actor'

import { slugs } from '@/contracts/slugs'
import { createRow } from '@/lib/createRow'
import { sql, sqlIn } from '@/lib/sql'

import { lockCase } from './caseRow'
import { writeCase } from './writeCase'

export type TagOutcome =
  | { kind: 'not-found' }
  | { kind: 'refused'; reason: string }
  | { kind: 'tagged' }
  | { kind: 'unchanged' }

/** Puts tags on a case and takes them off. Tags are defined by admins and managers; one nobody defined is refused. */
export const tagCase = async ({
  actor,
  add = [],
  caseId,
  now,
  remove = [],
  req,
}: {
  actor: Actor
  /** Ids of tags. */
  add?: readonly string[]
  caseId: string
  now: Date
  remove?: readonly string[]
  req: PayloadRequest
}): Promise<TagOutcome> => {
  const current = await lockCase({ actor, caseId, req })

  if (current === null) {
    return { kind: 'not-found' }
  }

  const run = await sqlIn(req)
  const wanted = [...new Set([...add, ...remove])]

  if (wanted.length === 0) {
    return { kind: 'unchanged' }
  }

  const known = await run<{ has: boolean; id: string; name: string }>(sql`
    select t.id, t.name,
           exists (select 1 from case_tags c where c.case_id = ${caseId} and c.tag_id = t.id) as has
      from tags t where t.id in ${wanted} order by t.name`)

  if (known.length < wanted.length) {
    return { kind: 'refused', reason: 'There is no such tag any more. Look at the list again.' }
  }

  const added = known.filter(({ has, id }) => !has && add.includes(id))
  const removed = known.filter(({ has, id }) => has && remove.includes(id))

  if (added.length === 0 && removed.length === 0) {
    return { kind: 'unchanged' }
  }

  for (const { id } of added) {
    await createRow({
      collection: slugs.caseTags,
      data: { case: caseId, createdAt: now.toISOString(), tag: id },
      req,
    })
  }

  if (removed.length > 0) {
    await run(sql`
      delete from case_tags where case_id = ${caseId} and tag_id in ${removed.map(({ id }) => id)}`)
  }

  const names = {
    added: added.map(({ name }) => name),
    removed: removed.map(({ name }) => name),
  }
  await writeCase({
    action: 'tagged',
    actor,
    after: names,
    case: current,
    data: names,
    events: ['case.changed'],
    now,
    req,
    set: {},
  })

  return { kind: 'tagged' }
}
