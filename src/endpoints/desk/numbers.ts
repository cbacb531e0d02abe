import type { Endpoint } from 'payload'

import { numberPeriods } from '@/contracts/deskAgent'
import { findMyNumbers } from '@/queries/desk/findMyNumbers'

import { answer, deskEndpoint } from './deskEndpoint'

/** `?period=day|week|month`: one's own figures. There is no way to ask for somebody else's. */
const mine = deskEndpoint({
  handle: async ({ now, run, scope: { staffId }, url }) =>
    answer(
      await findMyNumbers({
        now,
        period: numberPeriods.find((one) => one === url.searchParams.get('period')) ?? 'week',
        run,
        staffId,
      }),
    ),
  method: 'get',
  path: '/desk/numbers',
})

export const deskNumbers: readonly Endpoint[] = [mine]
