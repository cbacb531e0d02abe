import type { Field, Payload } from 'payload'

import type { Operation } from '@/access/matrix'
import type { CollectionSlug } from '@/contracts/slugs'

import type { Answer } from './callRest'
import type { AccessWorld, Caller } from './makeAccessWorld'

import { callRest } from './callRest'
import { accessPassword } from './makeAccessWorld'

/**
 * What was seen from outside: `everything` also reached the row that is out of reach, `reach` only the row in
 * reach, `nothing` was refused and left no trace. Anything else is spelled out.
 */
export type Seen = 'everything' | 'nothing' | 'reach' | (string & {})

type Cell = { caller: Caller; payload: Payload; slug: CollectionSlug; world: AccessWorld }
type Row = Record<string, unknown> & { id: string }

/** Tries one cell of the matrix through REST. Judges by status codes, returned ids and the rows themselves. */
export const tryCell = (operation: Operation, cell: Cell): Promise<Seen> => tries[operation](cell)

const tryRead = async ({ caller, slug, world }: Cell): Promise<Seen> => {
  const as = world.as[caller]
  const [near, far] = [await world.inReach(slug, caller), await world.outOfReach(slug)]
  const list = await callRest({ as, path: `/${slug}?where[id][in]=${near},${far}&limit=0` })
  const [nearById, farById] = [await byId(near), await byId(far)]
  const count = await callRest({ as, path: `/${slug}/count?where[id][in]=${near},${far}` })

  return verdict({
    everything: [200, sorted(near, far), 2, 200, 200],
    got: [list.status, idsOf(list), totalOf(count), nearById.status, farById.status],
    nothing: [403, '', null, 403, 403],
    reach: [200, near, 1, 200, 404],
  })

  function byId(id: string): Promise<Answer> {
    return callRest({ as, path: `/${slug}/${id}?depth=2` })
  }
}

const tryCreate = async ({ caller, payload, slug, world }: Cell): Promise<Seen> => {
  const sample = asDraft(payload, slug, await world.sampleOf(slug, world.there))
  const before = await rowCount(payload, slug)
  const answer = await callRest({
    as: world.as[caller],
    body: isSignIn(payload, slug) ? { ...sample, password: accessPassword } : sample,
    method: 'POST',
    path: `/${slug}`,
  })
  const added = (await rowCount(payload, slug)) - before
  const id = (answer.body as null | { doc?: { id?: string } })?.doc?.id

  if (id !== undefined) {
    await payload.db.deleteOne({ collection: slug, where: { id: { equals: id } } })
  }

  return verdict({
    everything: [201, 1, 'string'],
    got: [answer.status, added, typeof id],
    nothing: [403, 0, 'undefined'],
    reach: ['a new row is not near or far'],
  })
}

const tryUpdate = async ({ caller, payload, slug, world }: Cell): Promise<Seen> => {
  const field = plainField(payload, slug)
  const ids = [await world.inReach(slug, caller), await world.outOfReach(slug)]
  const before = await readRows(payload, slug, ids)
  const results: unknown[] = []

  for (const [index, id] of ids.entries()) {
    const value = field === undefined ? undefined : otherValue(field, before[index]?.[field.name])
    const { status } = await callRest({
      as: world.as[caller],
      body: asDraft(payload, slug, field === undefined ? {} : { [field.name]: value }),
      method: 'PATCH',
      path: `/${slug}/${id}`,
    })
    results.push(status, value)
  }

  const after = await readRows(payload, slug, ids)

  for (const [index] of ids.entries()) {
    const [old, now] = [before[index], after[index]]
    const isTaken = field !== undefined && textOf(now?.[field.name]) === results[index * 2 + 1]
    results[index * 2 + 1] = isTaken

    if (!isTaken && JSON.stringify(old) !== JSON.stringify(now)) {
      return `changed something else: ${JSON.stringify([old, now])}`
    }
  }

  if (hasDrafts(payload, slug)) {
    for (const [index, id] of ids.entries()) {
      await payload.db.updateOne({
        collection: slug,
        data: { _status: before[index]?.['_status'] },
        id,
      })
    }
  }

  return verdict({
    everything: [200, true, 200, true],
    got: results,
    nothing: [403, false, 403, false],
    reach: [200, true, 403, false],
  })
}

const tryDelete = async ({ caller, payload, slug, world }: Cell): Promise<Seen> => {
  const far = await spareOf({ payload, slug, world })
  const near = isPersonal(slug)
    ? await world.makeRow(slug, world.here, ownerOf(caller, world))
    : await world.inReach(slug, caller)
  const farStatus = await remove(far)
  const isFarGone = (await readRow(payload, slug, far)) === null

  if (isFarGone) {
    spares.delete(slug)

    // The next cells need the row in reach; the other one has shown that everything may go.
    return verdict({ everything: [200], got: [farStatus], nothing: [], reach: [] })
  }

  const nearStatus = await remove(near)
  const isNearGone = (await readRow(payload, slug, near)) === null

  return verdict({
    everything: [],
    got: [nearStatus, isNearGone, farStatus],
    nothing: [403, false, 403],
    reach: [200, true, 403],
  })

  async function remove(id: string): Promise<number> {
    const request = { as: world.as[caller], method: 'DELETE', path: `/${slug}/${id}` } as const

    return (await callRest(request)).status
  }
}

const tries: Record<Operation, (cell: Cell) => Promise<Seen>> = {
  create: tryCreate,
  delete: tryDelete,
  read: tryRead,
  update: tryUpdate,
}

const verdict = ({
  everything,
  got,
  nothing,
  reach,
}: Record<'everything' | 'got' | 'nothing' | 'reach', readonly unknown[]>): Seen => {
  const seen = JSON.stringify(got)

  if (seen === JSON.stringify(everything)) return 'everything'
  if (seen === JSON.stringify(reach)) return 'reach'

  return seen === JSON.stringify(nothing) ? 'nothing' : seen
}

const sorted = (...ids: readonly string[]): string => [...ids].sort().join()

const idsOf = ({ body }: Answer): string =>
  sorted(...((body as null | { docs?: { id: string }[] })?.docs ?? []).map(({ id }) => id))

const totalOf = ({ body }: Answer): null | number =>
  (body as null | { totalDocs?: number })?.totalDocs ?? null

const rowCount = async (payload: Payload, slug: CollectionSlug): Promise<number> =>
  (await payload.db.count({ collection: slug })).totalDocs

export const readRow = (payload: Payload, slug: CollectionSlug, id: string): Promise<null | Row> =>
  payload.db.findOne<Row>({ collection: slug, locale: 'en', where: { id: { equals: id } } })

const readRows = async (
  payload: Payload,
  slug: CollectionSlug,
  ids: readonly string[],
): Promise<(Row | undefined)[]> => {
  const where = { id: { in: [...ids] } }
  const { docs } = await payload.db.find<Row>({ collection: slug, locale: 'en', where })

  return ids.map((id) => docs.find((row) => row.id === id))
}

/** Localised fields come by language. */
export const textOf = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'en' in value ? value.en : value

/** What is reviewed before it is published is written as a draft: that is what the grant is about. */
const asDraft = (
  payload: Payload,
  slug: CollectionSlug,
  data: Record<string, unknown>,
): Record<string, unknown> => (hasDrafts(payload, slug) ? { ...data, _status: 'draft' } : data)

const hasDrafts = (payload: Payload, slug: CollectionSlug): boolean => {
  const { versions } = payload.collections[slug].config

  return typeof versions === 'object' && Boolean(versions.drafts)
}

const spares = new Map<CollectionSlug, string>()

/** A row out of reach that nothing else needs. The audit log has no such rows. */
const spareOf = async ({ slug, world }: Omit<Cell, 'caller'>): Promise<string> => {
  const id =
    spares.get(slug) ??
    (await (slug === 'audit-entries' ? world.outOfReach(slug) : world.makeRow(slug, world.there)))
  spares.set(slug, id)

  return id
}

/** Collections whose rows people delete because they are their own. */
const isPersonal = (slug: CollectionSlug): boolean => slug === 'saved-views'

const ownerOf = (caller: Caller, { people }: AccessWorld): Record<string, unknown> =>
  caller in people ? { owner: people[caller as keyof typeof people] } : {}

const isSignIn = (payload: Payload, slug: CollectionSlug): boolean => {
  const { auth } = payload.collections[slug].config

  return Boolean(auth) && auth.disableLocalStrategy !== true
}

type PlainField = Extract<Field, { type: 'checkbox' | 'number' | 'text' | 'textarea' }>

/** A field that nothing but the collection's own grant protects. */
const plainField = (payload: Payload, slug: CollectionSlug): PlainField | undefined =>
  payload.collections[slug].config.fields.find(
    (field): field is PlainField =>
      ['checkbox', 'number', 'text', 'textarea'].includes(field.type) &&
      'name' in field &&
      !['id', 'username'].includes(field.name) &&
      !('hidden' in field && field.hidden) &&
      !('hasMany' in field && field.hasMany === true) &&
      !('unique' in field && field.unique) &&
      !('access' in field && Object.keys(field.access ?? {}).length > 0),
  )

let changes = 0

export const otherValue = (field: Field, current: unknown): unknown => {
  changes += 1

  switch (field.type) {
    case 'checkbox':
      return current !== true
    case 'date':
      return new Date(Date.UTC(2027, 0, 1, 0, 0, changes)).toISOString()
    case 'email':
      return `other-${String(changes)}@rows.example`
    case 'json':
      return { changed: changes }
    case 'number':
      return current === 2 ? 1 : 2
    case 'select': {
      const values = field.options.map((option) =>
        typeof option === 'string' ? option : option.value,
      )

      return values.find((value) => value !== current)
    }
    default:
      return `x${String(changes)}`
  }
}
