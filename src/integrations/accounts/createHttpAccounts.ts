import type { AccountKey, AccountOutcome, AccountSource } from '@/contracts/accounts'

import { readUpTo } from '@/lib/readUpTo'

import { accountSchema } from './accountSchema'

const mostBytes = 200_000

/**
 * Asks a CRM or billing system over HTTP: `GET <base>/accounts?externalId=…` or `?email=…`, with a bearer token. It
 * answers one account (`accountSchema`) or 404. Nothing of its answer but a status number reaches a reason: an error
 * page may hold what was asked.
 *
 * `timeoutMs`: of one question. Redirects are not followed: the token is for this host.
 */
export const createHttpAccounts = ({
  base,
  fetch,
  timeoutMs,
  token,
}: {
  base: string
  fetch: typeof globalThis.fetch
  timeoutMs: number
  token: null | string
}): AccountSource => {
  const ask = async (name: string, value: string): Promise<AccountOutcome> => {
    const url = new URL(`${base}/accounts`)
    url.searchParams.set(name, value)

    try {
      return await outcomeOf(
        await fetch(url, {
          headers: {
            accept: 'application/json',
            ...(token === null ? {} : { authorization: `Bearer ${token}` }),
          },
          redirect: 'error',
          signal: AbortSignal.timeout(timeoutMs),
        }),
      )
    } catch (error) {
      return failed(
        error instanceof DOMException && error.name === 'TimeoutError'
          ? `No answer within ${String(timeoutMs / 1000)} s`
          : 'It could not be reached',
      )
    }
  }

  return {
    isStandIn: false,
    name: new URL(base).host,
    read: async ({ emails, externalId }) => {
      for (const [name, value] of questions({ emails, externalId })) {
        const outcome = await ask(name, value)

        if (outcome.kind !== 'not-found') {
          return outcome
        }
      }

      return { kind: 'not-found' }
    },
  }
}

/** By its number there and nothing else, where it is known: an address may since belong to somebody else. */
const questions = ({
  emails,
  externalId,
}: Pick<AccountKey, 'emails' | 'externalId'>): readonly (readonly [string, string])[] =>
  externalId === null
    ? emails.slice(0, 3).map((email) => ['email', email] as const)
    : [['externalId', externalId]]

const outcomeOf = async (response: Response): Promise<AccountOutcome> => {
  if (response.status !== 200) {
    await response.body?.cancel()

    return response.status === 404
      ? { kind: 'not-found' }
      : failed(
          response.status === 401 || response.status === 403
            ? 'It refused our token'
            : `It answered ${String(response.status)}`,
        )
  }

  // What is longer, whatever its headers promise, is no account.
  const bytes = await readUpTo({ body: response.body, most: mostBytes })
  const parsed = accountSchema.safeParse(bytes === null ? null : parse(bytes))

  return parsed.success
    ? { account: parsed.data, kind: 'found' }
    : failed('Its answer is not an account as agreed')
}

const failed = (reason: string): AccountOutcome => ({ kind: 'failed', reason })

const parse = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))
  } catch {
    return null
  }
}
