import type { Payload } from 'payload'

import { randomBytes } from 'node:crypto'

import type { CollectionSlug } from '@/contracts/slugs'
import type { Role } from '@/domain/vocabulary'

import { hashApiKey } from '@/access/apiKeyStrategy'
import { apiScopes } from '@/contracts/apiScopes'
import { slugs } from '@/contracts/slugs'
import { roles } from '@/domain/vocabulary'

import type { Credentials } from './callRest'
import type { Side } from './rowSamples'

import { signIn } from './callRest'
import { rowSamples } from './rowSamples'

/** A column of the matrix, and for API clients what they hold. */
export const callers = [
  ...roles,
  'customer',
  'api-client (all scopes)',
  'api-client (read scopes)',
  'api-client (no scope)',
  'nobody',
] as const
export type Caller = (typeof callers)[number]

export const accessPassword = 'nine-grey-herons-2026'

export type AccessWorld = ReturnType<typeof rowSamples> & {
  /** How each caller signs in. */
  readonly as: Readonly<Record<Caller, Credentials>>
  readonly emailOf: (who: 'customer' | Role) => string
  /** A row that the caller's grant reaches when it is narrower than `all`. */
  readonly inReach: (slug: CollectionSlug, caller: Caller) => Promise<string>
  readonly keyHashes: readonly string[]
  /** A row of another department, customer and person. */
  readonly outOfReach: (slug: CollectionSlug) => Promise<string>
  readonly people: Readonly<Record<Role, string>>
  readonly there: Side
  readonly here: Side
}

/** What is known of rows that belong to one person: who that is, by collection. */
const owners: Partial<Record<CollectionSlug, string>> = {
  [slugs.notifications]: 'recipient',
  [slugs.savedViews]: 'owner',
}

/**
 * Two halves of a company that must not see each other. On this side: a department with its case, an active
 * person of every role, a customer; on the other: the same, belonging to others.
 */
export const makeAccessWorld = async (payload: Payload): Promise<AccessWorld> => {
  const samples = rowSamples(payload)
  const { makeRow } = samples
  const here: Side = {}
  const there: Side = {}
  const secret = await passwordHash(payload)
  const emailOf = (who: string): string => `${who}@access.example`
  const people: Partial<Record<Role, string>> = {}

  for (const side of [here, there]) {
    side.departments = await makeRow(slugs.departments, side)
  }

  const profiles: Partial<Record<Role, string>> = {}

  for (const role of roles) {
    const person = { email: emailOf(role), isActive: true, name: role, role, ...secret }
    people[role] = await makeRow(slugs.staff, here, person)
    profiles[role] = await makeRow(slugs.agentProfiles, here, {
      departments: [here.departments],
      staff: people[role],
    })
  }

  here.customers = await makeRow(slugs.customers, here, {
    email: emailOf('customer'),
    isBlocked: false,
    ...secret,
  })

  for (const side of [here, there]) {
    side.cases = await makeRow(slugs.cases, side)
  }

  const clients = [apiScopes, apiScopes.filter((scope) => scope.endsWith(':read')), []]
  const keys = clients.map(() => `cwk_${randomBytes(32).toString('base64url')}`)

  for (const [index, scopes] of clients.entries()) {
    await payload.db.create({
      collection: slugs.apiClients,
      data: {
        isActive: true,
        keyHash: hashApiKey(keys[index] ?? ''),
        name: `client ${String(index)}`,
        scopes,
      },
    })
  }

  const cookieOf = (who: 'customer' | Role): Promise<Credentials> =>
    signIn({
      collection: who === 'customer' ? 'customers' : 'staff',
      email: emailOf(who),
      password: accessPassword,
    })
  const bearer = (index: number): Credentials => ({ Authorization: `Bearer ${keys[index] ?? ''}` })
  const as: Record<Caller, Credentials> = {
    admin: await cookieOf('admin'),
    analyst: await cookieOf('analyst'),
    'api-client (all scopes)': bearer(0),
    'api-client (no scope)': bearer(2),
    'api-client (read scopes)': bearer(1),
    auditor: await cookieOf('auditor'),
    customer: await cookieOf('customer'),
    'cx-manager': await cookieOf('cx-manager'),
    engineer: await cookieOf('engineer'),
    nobody: {},
  }
  const kept = new Map<string, string>()
  const keep = async (key: string, make: () => Promise<string>): Promise<string> => {
    const id = kept.get(key) ?? (await make())
    kept.set(key, id)

    return id
  }
  const auditEntry = async (position: number): Promise<string> => {
    const { docs } = await payload.db.find({ collection: slugs.auditEntries, limit: 2, sort: 'at' })

    return String(docs[position]?.['id'])
  }

  return {
    ...samples,
    as,
    emailOf,
    here,
    inReach: async (slug, caller) => {
      const role = roles.find((one) => one === caller)
      const person = role === undefined ? undefined : people[role]
      const owner = owners[slug]

      if (slug === 'audit-entries') {
        return auditEntry(0)
      }

      if (person !== undefined && role !== undefined) {
        if (slug === 'staff') return person
        if (slug === 'agent-profiles') return profiles[role] ?? ''
        if (owner !== undefined) {
          return keep(`${slug} of ${role}`, () => makeRow(slug, here, { [owner]: person }))
        }
      }

      return keep(`${slug} here`, async () => here[slug] ?? makeRow(slug, here))
    },
    keyHashes: keys.map(hashApiKey),
    outOfReach: (slug) =>
      slug === 'audit-entries'
        ? auditEntry(1)
        : keep(`${slug} there`, async () =>
            slug === 'articles'
              ? makeRow(slug, there, { audience: 'internal' })
              : (there[slug] ?? makeRow(slug, there)),
          ),
    people: people as Record<Role, string>,
    there,
  }
}

/** Hashing is slow by design: done once, and everybody gets the same password. */
const passwordHash = async (payload: Payload): Promise<{ hash: unknown; salt: unknown }> => {
  const first = await payload.create({
    collection: slugs.staff,
    data: {
      email: 'first@access.example',
      isActive: true,
      name: 'First',
      password: accessPassword,
      role: 'auditor',
    },
    depth: 0,
    overrideAccess: true,
  })
  const row = await payload.db.findOne<Record<string, unknown> & { id: string }>({
    collection: slugs.staff,
    where: { id: { equals: first.id } },
  })

  return { hash: row?.['hash'], salt: row?.['salt'] }
}
