import { beforeEach, describe, expect, it } from 'vitest'

import type { AccountOutcome } from '@/contracts/accounts'

import { createAccountReader } from './createAccountReader'
import { createStandInAccounts } from './createStandInAccounts'

const key = { customerId: 'c-1', emails: ['a@example.com'], externalId: null }
const freshMs = 1000

let now: number
let asked: number
let outcome: AccountOutcome
let read: ReturnType<typeof createAccountReader>

beforeEach(async () => {
  now = Date.parse('2026-03-01T12:00:00Z')
  asked = 0
  outcome = await createStandInAccounts(() => new Date(now)).read(key)
  read = createAccountReader({
    clock: () => new Date(now),
    freshMs,
    source: {
      isStandIn: false,
      name: 'crm.example.com',
      read: () => {
        asked += 1

        return Promise.resolve(outcome)
      },
    },
  })
})

const look = (isWantedAnew = false) => read({ isWantedAnew, key })

describe('the account card and its age (H4, M2, L4)', () => {
  it('says when it was read, and asks again only when that is long ago', async () => {
    await look()
    now += freshMs - 1
    const card = await look()
    expect([card.readAt, asked]).toEqual(['2026-03-01T12:00:00.000Z', 1])

    now += 1
    expect([(await look()).readAt, asked]).toEqual(['2026-03-01T12:00:01.000Z', 2])
  })

  it('asks at once when an agent wants it anew', async () => {
    await look()
    await look(true)

    expect(asked).toBe(2)
  })

  it('keeps the last account with its age and says why, while the system fails', async () => {
    const before = await look()
    now += freshMs
    outcome = { kind: 'failed', reason: 'It answered 500' }

    expect(await look()).toEqual({ ...before, problem: 'It answered 500' })
  })

  it('does not show what was found by an address that is no longer theirs', async () => {
    await look()
    outcome = { kind: 'not-found' }

    const card = await read({ isWantedAnew: false, key: { ...key, emails: ['b@example.com'] } })
    expect(card.account).toBeNull()
  })

  it('shows nothing where no system is connected', async () => {
    const none = createAccountReader({ clock: () => new Date(now), freshMs, source: null })

    expect(await none({ isWantedAnew: false, key })).toMatchObject({ account: null, source: null })
  })

  it('says that made-up figures are made up', async () => {
    const source = createStandInAccounts(() => new Date(now))
    const standIn = createAccountReader({ clock: () => new Date(now), freshMs, source })

    expect((await standIn({ isWantedAnew: false, key })).source).toEqual({
      isStandIn: true,
      name: 'Stand-in CRM',
    })
    expect(await source.read(key)).toEqual(await source.read(key))
  })
})
