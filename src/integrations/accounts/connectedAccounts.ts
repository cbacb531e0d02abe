import type { AccountSource } from '@/contracts/accounts'

import { env } from '@/lib/env'

import { createHttpAccounts } from './createHttpAccounts'
import { createStandInAccounts } from './createStandInAccounts'

const timeoutMs = 4000

/** The CRM of the settings; without one a stand-in, but never in production: nobody may act on made-up figures there. */
export const connectedAccounts = (): AccountSource | null => {
  if (env.CRM_API_BASE !== undefined) {
    return createHttpAccounts({
      base: env.CRM_API_BASE,
      fetch: globalThis.fetch,
      timeoutMs,
      token: env.CRM_API_TOKEN ?? null,
    })
  }

  return env.isProduction ? null : createStandInAccounts(() => new Date())
}
