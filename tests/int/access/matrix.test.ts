import type { Payload } from 'payload'

import { getTestPayload } from '@tests/setup/database'
import { beforeAll, describe, expect, test } from 'vitest'

import type { Operation, Subject } from '@/access/matrix'
import type { CollectionSlug } from '@/contracts/slugs'

import { matrix, operations } from '@/access/matrix'
import { apiScopes } from '@/contracts/apiScopes'
import { slugs } from '@/contracts/slugs'
import { getBoss } from '@/lib/boss'

import type { AccessWorld, Caller } from './makeAccessWorld'
import type { Seen } from './tryCell'

import { callers, makeAccessWorld } from './makeAccessWorld'
import { tryCell } from './tryCell'

/**
 * Every cell of the permission matrix, tried through REST (requirement O1, threats Z01 and Z02).
 *
 * What is expected is read from the table; what happens is judged by status codes, returned ids and stored rows,
 * with no help of the code that decides.
 */

let payload: Payload
let world: AccessWorld
let cells = 0

beforeAll(async () => {
  payload = await getTestPayload()
  await getBoss()
  world = await makeAccessWorld(payload)
})

const collections = Object.values(slugs)

describe.each(collections)('O1: %s', (slug) => {
  test.each(callers)('%s may do what the table says, and nothing more', async (caller) => {
    const seen: Partial<Record<Operation, Seen>> = {}

    for (const operation of operations) {
      seen[operation] = await tryCell(operation, { caller, payload, slug, world })
      cells += 1
    }

    expect(seen).toEqual(
      Object.fromEntries(
        operations.map((operation) => [operation, expectedOf({ caller, operation, slug })]),
      ),
    )
  })
})

test('O1: no cell was left out', () => {
  expect(cells).toBe(collections.length * operations.length * callers.length)
})

const expectedOf = ({
  caller,
  operation,
  slug,
}: {
  caller: Caller
  operation: Operation
  slug: CollectionSlug
}): Seen => {
  const grant: string = matrix[slug][operation][subjectNamed(caller)]

  switch (grant) {
    case '-':
      return 'nothing'
    case 'all':
      return 'everything'
    case 'scope':
      return heldBy(caller).includes(`${slug}:${operation === 'read' ? 'read' : 'write'}`)
        ? 'everything'
        : 'nothing'
    default:
      // A new row becomes the caller's own.
      return operation === 'create' ? 'everything' : 'reach'
  }
}

const subjectNamed = (caller: Caller): Subject =>
  caller.startsWith('api-client') ? 'api-client' : (caller as Subject)

const heldBy = (caller: Caller): readonly string[] => {
  switch (caller) {
    case 'api-client (all scopes)':
      return apiScopes
    case 'api-client (read scopes)':
      return apiScopes.filter((scope) => scope.endsWith(':read'))
    default:
      return []
  }
}
