import type { Payload } from 'payload'

import { randomUUID } from 'node:crypto'

import { getTestPayload } from '@tests/setup/database'

import type { CollectionSlug } from '@/contracts/slugs'
import type { Role } from '@/domain/vocabulary'

import { slugs } from '@/contracts/slugs'
import { getBoss } from '@/lib/boss'

import type { Answer, Credentials } from './callRest'
import type { AccessWorld } from './makeAccessWorld'

import { callRest, signIn } from './callRest'
import { accessPassword, makeAccessWorld } from './makeAccessWorld'
import { readRow } from './tryCell'

export let payload: Payload
export let world: AccessWorld

/** Everybody who may call, and rows in and out of their reach; for `beforeAll`. */
export const openWorld = async (): Promise<void> => {
  payload = await getTestPayload()
  await getBoss()
  world = await makeAccessWorld(payload)
}

export const post = (path: string, body: unknown, as: Credentials = {}): Promise<Answer> =>
  callRest({ as, body, method: 'POST', path })

export const patch = (path: string, body: unknown, as: Credentials): Promise<Answer> =>
  callRest({ as, body, method: 'PATCH', path })

export const get = (path: string, as: Credentials = {}): Promise<Answer> => callRest({ as, path })

export const total = async (slug: CollectionSlug): Promise<number> =>
  (await payload.db.count({ collection: slug })).totalDocs

export const own = (role: Role): string => `/staff/${world.people[role]}`

/** Hashing is slow by design: everybody has the same password. */
export const passwordOf = async (): Promise<{ hash: unknown; salt: unknown }> => {
  const row = await readRow(payload, 'staff', world.people.admin)

  return { hash: row?.['hash'], salt: row?.['salt'] }
}

/** A person for one test, so that what happens to them troubles nobody else. */
export const newcomer = async (
  role: Role,
): Promise<{ as: Credentials; email: string; id: string }> => {
  const email = `${randomUUID()}@access.example`
  const data = { ...(await passwordOf()), email, isActive: true, name: 'Newcomer', role }
  const id = await world.makeRow(slugs.staff, {}, data)

  return {
    as: await signIn({ collection: 'staff', email, password: accessPassword }),
    email,
    id,
  }
}
