import type { Payload, PayloadRequest } from 'payload'

import type { Priority } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'
import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn } from '@/lib/sql'

/** A rule as it is to be; its place in the list is its position. */
export type RuleDraft = {
  readonly conditions: Record<string, unknown>
  readonly description: string
  readonly id: null | string
  readonly isActive: boolean
  readonly minSkillLevel: null | number
  readonly name: string
  readonly setPriority: null | Priority
  readonly skillIds: readonly string[]
  readonly teamId: null | string
}

export type SaveOutcome =
  { changed: number; kind: 'saved' } | { kind: 'conflict' | 'refused'; reason: string }

type Stored = {
  conditions: unknown
  deleted_at: Date | null | string
  description: string
  id: string
  is_active: boolean
  min_level: null | number
  name: string
  position: number
  set_priority: null | Priority
  skills: null | string[]
  team_id: null | string
  updated_at: string
}

/**
 * Saves the whole list of routing rules at once (requirement E1): what changed gets a new version, what did not is left
 * alone, what is missing is deleted, what was deleted and is there again comes back with its versions, and all of it
 * happens or none. Refused when somebody else saved since `revision`.
 */
export const saveRules = async ({
  drafts,
  mayDelete,
  now,
  payload,
  req: request,
  revision,
}: {
  drafts: readonly RuleDraft[]
  mayDelete: boolean
  now: Date
  payload: Payload
  req: PayloadRequest
  revision: string
}): Promise<SaveOutcome> =>
  inTransaction<SaveOutcome>({
    payload,
    req: request,
    work: async (req) => {
      const all = await lockRules(req)
      const stored = all.filter(({ deleted_at }) => deleted_at === null)

      if (revisionOf(stored) !== revision) {
        return { kind: 'conflict', reason: 'Somebody saved the rules meanwhile. Load them again.' }
      }

      const kept = new Set(drafts.flatMap(({ id }) => (id === null ? [] : [id])))
      const gone = stored.filter(({ id }) => !kept.has(id))

      if (gone.length > 0 && !mayDelete) {
        return { kind: 'refused', reason: 'Only an Admin deletes rules. Switch it off instead.' }
      }

      const unknown = [...kept].some((id) => !all.some((one) => one.id === id))

      if (unknown) {
        return { kind: 'conflict', reason: 'A rule is gone meanwhile. Load them again.' }
      }

      let changed = 0

      for (const { id } of gone) {
        await payload.update({
          collection: slugs.routingRules,
          data: { deletedAt: now.toISOString() },
          depth: 0,
          id,
          overrideAccess: false, // the collection says who may: whoever may delete
          req,
        })
        changed += 1
      }

      for (const [at, draft] of drafts.entries()) {
        const before = stored.find(({ id }) => id === draft.id)
        const position = (at + 1) * 10

        if (before === undefined || isChanged({ before, draft, position })) {
          await keepFirst({ before, req })
          await write({ draft, position, req })
          changed += 1
        }
      }

      return { changed, kind: 'saved' }
    },
  })

/** A rule that never had a version (it came with the demo) keeps what it was as its first one. */
const keepFirst = async ({
  before,
  req,
}: {
  before: Stored | undefined
  req: PayloadRequest
}): Promise<void> => {
  const run = await sqlIn(req)
  const [known] = await run(
    sql`select 1 from _routing_rules_v where parent_id = ${before?.id ?? null} limit 1`,
  )

  if (before !== undefined && known === undefined) {
    await req.payload.update({
      collection: slugs.routingRules,
      data: { name: before.name },
      depth: 0,
      id: before.id,
      overrideAccess: false, // the collection says who may
      req,
    })
  }
}

const lockRules = async (req: PayloadRequest): Promise<Stored[]> => {
  const run = await sqlIn(req)

  return run<Stored>(sql`
    select r.id, r.name, coalesce(r.description, '') as description, coalesce(r.is_active, false) as is_active,
           r.conditions, r.team_id, r.set_priority, r.min_skill_level::int as min_level, r.position::int as position,
           r.updated_at::text as updated_at, r.deleted_at,
           (select array_agg(x.skills_id::text order by x."order") from routing_rules_rels x
             where x.parent_id = r.id and x.path = 'requiredSkills') as skills
      from routing_rules r order by r.position, r.id for update of r`)
}

/** As `findRoutingLab` tells it. */
const revisionOf = (rules: readonly Stored[]): string =>
  `${String(rules.length)}:${rules.reduce((latest, { updated_at }) => (updated_at > latest ? updated_at : latest), '')}`

const isChanged = ({
  before,
  draft,
  position,
}: {
  before: Stored
  draft: RuleDraft
  position: number
}): boolean =>
  JSON.stringify([
    before.name,
    before.description,
    before.is_active,
    sorted(before.conditions),
    before.team_id,
    before.set_priority,
    before.min_level,
    before.skills ?? [],
    before.position,
  ]) !==
  JSON.stringify([
    draft.name,
    draft.description,
    draft.isActive,
    sorted(draft.conditions),
    draft.teamId,
    draft.setPriority,
    draft.minSkillLevel,
    draft.skillIds,
    position,
  ])

/** The database keeps the keys of JSON in an order of its own. */
const sorted = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sorted)
    : typeof value === 'object' && value !== null
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, part]) => [key, sorted(part)]),
        )
      : value

const write = async ({
  draft: { id, minSkillLevel, setPriority, skillIds, teamId, ...draft },
  position,
  req,
}: {
  draft: RuleDraft
  position: number
  req: PayloadRequest
}): Promise<void> => {
  const data = {
    conditions: draft.conditions,
    description: draft.description,
    isActive: draft.isActive,
    minSkillLevel,
    name: draft.name,
    position,
    requiredSkills: [...skillIds],
    setPriority,
    team: teamId,
  }

  if (id === null) {
    await req.payload.create({
      collection: slugs.routingRules,
      data,
      depth: 0,
      overrideAccess: false, // the collection says who may
      req,
    })
  } else {
    await req.payload.update({
      collection: slugs.routingRules,
      data: { ...data, deletedAt: null },
      depth: 0,
      id,
      overrideAccess: false, // the collection says who may
      req,
      trash: true,
    })
  }
}
