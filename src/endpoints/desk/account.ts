import type { Endpoint } from 'payload'

import type { AccountCard, AccountKey } from '@/contracts/accounts'

import { findAccountKey } from '@/queries/desk/findAccountKey'

import { caseEndpoint } from './caseEndpoint'
import { answer } from './deskEndpoint'

const erased: AccountCard = {
  account: null,
  problem: 'The data of this customer was erased: no system is asked.',
  readAt: null,
  source: null,
}

/** What the CRM says of the customer of a case, with its age; `?anew=1` asks it again. The composition root hands in how. */
export const makeAccountEndpoint = (
  read: (input: { isWantedAnew: boolean; key: AccountKey }) => Promise<AccountCard>,
): Endpoint =>
  caseEndpoint({
    door: 'case.open-desk',
    handle: async (call, target) => {
      const key = await findAccountKey({ caseId: target.id, run: call.run })

      return answer(
        key === null
          ? erased
          : await read({ isWantedAnew: call.url.searchParams.get('anew') === '1', key }),
      )
    },
    method: 'get',
    path: '/desk/cases/:id/account',
  })
