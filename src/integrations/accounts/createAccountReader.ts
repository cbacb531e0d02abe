import type { AccountCard, AccountKey, AccountSource } from '@/contracts/accounts'

type Kept = { readonly account: AccountCard['account']; readonly readAt: number }

const mostKept = 500

/**
 * Reads accounts and keeps what was read in this process: for `freshMs` it is not asked again unless somebody wants it
 * anew, and while the source fails the last good answer stands with its age. `source` null: none is connected.
 */
export const createAccountReader = ({
  clock,
  freshMs,
  source,
}: {
  clock: () => Date
  freshMs: number
  source: AccountSource | null
}): ((input: { isWantedAnew: boolean; key: AccountKey }) => Promise<AccountCard>) => {
  const kept = new Map<string, Kept>()

  return async ({ isWantedAnew, key }) => {
    if (source === null) {
      return { account: null, problem: null, readAt: null, source: null }
    }

    const card = (found: Kept | undefined, problem: null | string): AccountCard => ({
      account: found?.account ?? null,
      problem,
      readAt: found === undefined ? null : new Date(found.readAt).toISOString(),
      source: { isStandIn: source.isStandIn, name: source.name },
    })
    // Other addresses are another question: what was found by an old one may be somebody else's.
    const name = JSON.stringify([key.customerId, key.externalId, key.emails])
    const before = kept.get(name)

    if (before !== undefined && !isWantedAnew && clock().getTime() - before.readAt < freshMs) {
      return card(before, null)
    }

    const outcome = await source.read(key)

    if (outcome.kind === 'failed') {
      return card(before, outcome.reason)
    }

    const found = {
      account: outcome.kind === 'found' ? outcome.account : null,
      readAt: clock().getTime(),
    }
    kept.delete(name)
    kept.set(name, found)

    // The one that was read longest ago goes first.
    for (const oldest of kept.size > mostKept ? kept.keys() : []) {
      kept.delete(oldest)
      break
    }

    return card(found, null)
  }
}
