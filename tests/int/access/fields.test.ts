import type { Payload } from 'payload'

import { getTestPayload } from '@tests/setup/database'
import { beforeAll, describe, expect, test } from 'vitest'

import type { CollectionSlug } from '@/contracts/slugs'

import { fieldRules, matrix } from '@/access/matrix'
import { getBoss } from '@/lib/boss'

import type { AccessWorld, Caller } from './makeAccessWorld'

import { callRest } from './callRest'
import { accessPassword, callers, makeAccessWorld } from './makeAccessWorld'
import { otherValue, readRow, textOf } from './tryCell'

/** Every field with a rule of its own, read and written through REST by everybody who reaches the row (O1, Z01). */

let payload: Payload
let world: AccessWorld

beforeAll(async () => {
  payload = await getTestPayload()
  await getBoss()
  world = await makeAccessWorld(payload)
})

const rules = Object.entries(fieldRules).flatMap(([slug, fields]) =>
  Object.entries(fields)
    .filter(([field]) => field !== 'password')
    .map(([field, rule]) => ({
      field,
      name: `${slug}.${field}`,
      rule,
      slug: slug as CollectionSlug,
    })),
)
/** The API client that holds every scope stands for API clients: scopes do not change field rules. */
const people = callers.filter((caller) => !['(read', '(no '].some((part) => caller.includes(part)))
const subjectNamed = (caller: Caller): keyof (typeof matrix)['cases']['read'] =>
  caller === 'api-client (all scopes)' ? 'api-client' : (caller as 'nobody')
const grantOf = (slug: CollectionSlug, operation: 'create' | 'read' | 'update', caller: Caller) =>
  matrix[slug][operation][subjectNamed(caller)] as string
const mayNot = (allowed: readonly string[] | undefined, caller: Caller): boolean =>
  allowed !== undefined && !allowed.includes(subjectNamed(caller))

describe.each(rules)('O1: $name', ({ field, rule, slug }) => {
  const readers = people.filter((caller) => grantOf(slug, 'read', caller) !== '-')
  // What readers of an article see changes by review only: tests/int/knowledge/review.test.ts tries that.
  const isReviewed = slug === 'articles' && rule.write === undefined
  const writers = isReviewed
    ? []
    : people.filter((caller) => grantOf(slug, 'update', caller) !== '-')
  const makers = people.filter((caller) => grantOf(slug, 'create', caller) !== '-')

  test.each(readers)('%s reads it only if the rule says so', async (caller) => {
    const as = world.as[caller]
    const id = await world.inReach(slug, caller)
    const one = await callRest({ as, path: `/${slug}/${id}?depth=2&select[${field}]=true` })
    const list = await callRest({ as, path: `/${slug}?where[id][equals]=${id}` })
    const [row] = (list.body as { docs: Record<string, unknown>[] }).docs
    const isHidden = mayNot(rule.read, caller)

    expect([one.status, list.status]).toEqual([200, 200])
    expect(Object.keys(one.body as object).includes(field)).toBe(!isHidden)
    expect(Object.keys(row ?? {}).includes(field)).toBe(!isHidden)
  })

  test.each(readers.filter((caller) => mayNot(rule.read, caller)))(
    '%s cannot guess it by filters or by order',
    async (caller) => {
      const as = world.as[caller]
      const filtered = await callRest({ as, path: `/${slug}?where[${field}][exists]=true` })
      const nested = await callRest({ as, path: `/${slug}?where[or][0][${field}][not_equals]=1` })
      const sorted = await callRest({ as, path: `/${slug}?sort=${field}` })
      const counted = await callRest({ as, path: `/${slug}/count?where[${field}][exists]=true` })

      expect([filtered, nested, sorted, counted].map(({ status }) => status)).toEqual([
        400, 400, 400, 400,
      ])
    },
  )

  test.each(writers)('%s changes it only if the rule says so', async (caller) => {
    // Not the own row where others are in reach: whoever switches themselves off cannot go on.
    const id = await (grantOf(slug, 'update', caller) === 'all'
      ? world.outOfReach(slug)
      : world.inReach(slug, caller))
    const before = await readRow(payload, slug, id)
    const value = await newValue({ before: before?.[field], field, slug })
    const { status } = await callRest({
      as: world.as[caller],
      body: { [field]: value },
      method: 'PATCH',
      path: `/${slug}/${id}`,
    })
    const after = await readRow(payload, slug, id)
    const hasChanged = JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field])

    expect({ hasChanged, status }).toEqual({ hasChanged: !mayNot(rule.write, caller), status: 200 })

    // Others need the row as it was: a role or an account that stays changed is another person.
    await payload.db.updateOne({ collection: slug, data: { [field]: before?.[field] }, id })
  })

  test.each(makers.filter((caller) => mayNot(rule.write, caller)))(
    '%s cannot set it on a new row either',
    async (caller) => {
      const wanted = await newValue({ before: undefined, field, slug })
      const sample = await world.sampleOf(slug, world.there, { [field]: wanted })
      const body = slug === 'customers' ? { ...sample, password: accessPassword } : sample
      const { body: answer } = await callRest({
        as: world.as[caller],
        body,
        method: 'POST',
        path: `/${slug}`,
      })
      const id = (answer as { doc?: { id?: string } }).doc?.id
      const row = id === undefined ? null : await readRow(payload, slug, id)

      expect(JSON.stringify(row?.[field] ?? null)).not.toBe(JSON.stringify(wanted))
    },
  )
})

const newValue = async ({
  before,
  field: name,
  slug,
}: {
  before: unknown
  field: string
  slug: CollectionSlug
}): Promise<unknown> => {
  const field = payload.collections[slug].config.fields.find(
    (one) => 'name' in one && one.name === name,
  )

  if (field === undefined) {
    throw new Error(`${slug} has no field ${name}`)
  }

  if (field.type !== 'relationship') {
    return otherValue(field, textOf(before))
  }

  const id = await world.makeRow(field.relationTo as CollectionSlug, world.there)

  return field.hasMany === true ? [id] : id
}
