import { beforeAll, describe, expect, test } from 'vitest'

import { slugs } from '@/contracts/slugs'

import { get, openWorld, patch, payload, post, world } from './attackWorld'
import { accessPassword, callers } from './makeAccessWorld'
import { plantSecrets, secretsIn } from './plantedSecrets'
import { readRow } from './tryCell'

beforeAll(openWorld)

describe('A12: secrets', () => {
  test.each(callers)(
    'no answer to %s holds a key hash, credentials or a secret',
    async (caller) => {
      await plantSecrets()
      const as = world.as[caller]
      const found: string[] = []

      for (const slug of Object.values(slugs)) {
        for (const path of [
          `/${slug}?limit=0&depth=10&showHiddenFields=true&overrideAccess=true`,
          `/${slug}?select[keyHash]=true&select[credentials]=true&select[secret]=true&select[hash]=true`,
        ]) {
          const { text } = await get(path, as)
          // The audit log names the columns that changed and strikes their values out.
          const rest = text.replaceAll(/"(?:hash|salt)":"\[secret\]"/gu, '')
          found.push(...secretsIn(rest).map((secret) => `${path}: ${secret}`))
        }
      }

      for (const path of ['/staff/me', '/customers/me', '/api-clients/me']) {
        const { text } = await get(path, as)
        found.push(...secretsIn(text).map((secret) => `${path}: ${secret}`))
      }

      expect(found).toEqual([])
    },
  )

  test('an API client cannot read API clients, itself included', async () => {
    const as = world.as['api-client (all scopes)']
    const answers = [await get('/api-clients', as), await get('/api-clients/me', as)]

    expect(answers.map(({ status }) => status)).toEqual([403, 403])
    expect(answers.map(({ text }) => text).join()).not.toContain('client 0')
  })

  test('a key hash cannot be guessed letter by letter', async () => {
    for (const caller of ['admin', 'auditor', 'engineer'] as const) {
      const guess = world.keyHashes[0]?.slice(0, 3) ?? ''
      const { status, text } = await get(
        `/api-clients?where[keyHash][like]=${guess}`,
        world.as[caller],
      )

      expect([status, text.includes('client 0')]).toEqual([400, false])
    }
  })

  test('a key hash of one’s own choice cannot be planted', async () => {
    const { body } = await post(
      '/api-clients',
      { keyHash: 'planted', name: 'Planted', scopes: ['cases:read'] },
      world.as.admin,
    )
    const { id } = (body as { doc: { id: string } }).doc
    await patch(`/api-clients/${id}`, { keyHash: 'planted' }, world.as.admin)

    expect((await readRow(payload, 'api-clients', id))?.['keyHash']).not.toBe('planted')
  })

  test('signing in with a password at API clients is impossible', async () => {
    const body = { email: world.emailOf('admin'), password: accessPassword, token: 'x' }

    for (const door of ['login', 'first-register', 'forgot-password', 'reset-password', 'unlock']) {
      const { status } = await post(`/api-clients/${door}`, body)

      expect([door, status]).toEqual([door, 403])
    }
  })
})
