import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { createServer } from 'node:http'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'

import { createHttpAccounts } from './createHttpAccounts'

type Asked = { authorization: string | undefined; url: string }

const account = {
  id: 'A-1',
  invoices: [
    { issuedAt: '2026-01-01T00:00:00Z', number: '1', status: 'paid', total: euros(100) },
    { issuedAt: '2026-02-01T00:00:00Z', number: '2', status: 'open', total: euros(200) },
  ],
  name: 'Harbour Ltd',
  secretField: 'not for agents',
  status: 'past-due',
}
const key = { customerId: 'c', emails: ['a@example.com', 'b@example.com'], externalId: null }

let asked: Asked[]
let reply: { body: string; headers?: Record<string, string>; status: number } | 'never'
let server: Server
let base: string

beforeEach(async () => {
  asked = []
  reply = { body: JSON.stringify(account), status: 200 }
  server = createServer((request, response) => {
    asked.push({ authorization: request.headers.authorization, url: request.url ?? '' })

    if (reply !== 'never') {
      response.writeHead(reply.status, reply.headers).end(reply.body)
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/v1`
})

afterEach(async () => {
  server.closeAllConnections()
  await new Promise((resolve) => server.close(resolve))
})

const source = (timeoutMs = 5000) =>
  createHttpAccounts({ base, fetch: globalThis.fetch, timeoutMs, token: 'hush' })

describe('the account of a customer, asked for over HTTP (H4, M2)', () => {
  it('asks by the number there and nothing else, with the token', async () => {
    await source().read({ ...key, externalId: 'CRM 7&x' })

    expect(asked).toEqual([
      { authorization: 'Bearer hush', url: '/v1/accounts?externalId=CRM+7%26x' },
    ])
  })

  it('without a number asks by each proved address until one is known', async () => {
    reply = { body: '', status: 404 }

    expect(await source().read(key)).toEqual({ kind: 'not-found' })
    expect(asked.map(({ url }) => url)).toEqual([
      '/v1/accounts?email=a%40example.com',
      '/v1/accounts?email=b%40example.com',
    ])
  })

  it('asks nothing about a customer of whom nothing is proved', async () => {
    expect(await source().read({ ...key, emails: [] })).toEqual({ kind: 'not-found' })
    expect(asked).toEqual([])
  })

  it('gives what was agreed, newest bill first, and leaves out the rest', async () => {
    const outcome = await source().read(key)

    expect(outcome).toMatchObject({ account: { id: 'A-1', plan: null }, kind: 'found' })
    expect(JSON.stringify(outcome)).not.toContain('not for agents')
    expect(
      outcome.kind === 'found' && outcome.account.invoices.map(({ number }) => number),
    ).toEqual(['2', '1'])
  })

  it.each([
    ['a status that nobody knows', { ...account, status: 'gold' }],
    ['a link that runs script', { ...account, url: 'javascript:alert(1)' }],
    ['no account', 'hello'],
    ['more than any account is', { ...account, filler: 'x'.repeat(300_000) }],
  ])('%s fails instead of reaching the desk', async (_, body) => {
    reply = { body: JSON.stringify(body), status: 200 }

    expect(await source().read(key)).toEqual({
      kind: 'failed',
      reason: 'Its answer is not an account as agreed',
    })
  })

  it('an error page reaches nobody, only its number', async () => {
    reply = { body: 'SELECT secret', status: 500 }

    expect(await source().read(key)).toEqual({ kind: 'failed', reason: 'It answered 500' })
  })

  it('a refused token says so', async () => {
    reply = { body: '', status: 401 }

    expect(await source().read(key)).toEqual({ kind: 'failed', reason: 'It refused our token' })
  })

  it('takes the token to no other host', async () => {
    reply = { body: '', headers: { location: 'http://127.0.0.1:9/' }, status: 302 }

    expect(await source().read(key)).toEqual({ kind: 'failed', reason: 'It could not be reached' })
  })

  it('does not wait longer than the time it was given', async () => {
    reply = 'never'

    expect(await source(50).read(key)).toEqual({
      kind: 'failed',
      reason: 'No answer within 0.05 s',
    })
  })
})

function euros(amount: number): { amount: number; currency: string } {
  return { amount, currency: 'EUR' }
}
