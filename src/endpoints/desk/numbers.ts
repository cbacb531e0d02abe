import type { Endpoint } from 'payload'

import type { MyNumbers, RecommendedFilter } from '@/contracts/deskAgent'

import { numberPeriods } from '@/contracts/deskAgent'
import { inboxParams, parseInboxFilters } from '@/contracts/deskFilters'
import { recommendFilters } from '@/domain/cases/recommendFilters'
import { workTips } from '@/domain/cases/workTips'
import { findMyNumbers } from '@/queries/desk/findMyNumbers'
import { findTipCases } from '@/queries/desk/findTipCases'
import { findWorkedCases } from '@/queries/desk/findWorkedCases'

import { answer, deskEndpoint } from './deskEndpoint'

/** `?period=day|week|month`: one's own figures. There is no way to ask for somebody else's. */
const mine = deskEndpoint({
  handle: async ({ now, run, scope: { staffId }, url }) =>
    answer({
      ...(await findMyNumbers({
        now,
        period: numberPeriods.find((one) => one === url.searchParams.get('period')) ?? 'week',
        run,
        staffId,
      })),
      tips: workTips(await findTipCases({ now, run, staffId })),
    } satisfies MyNumbers),
  method: 'get',
  path: '/desk/numbers',
})

/** Filters that one's own history suggests, as the inbox has them in its address. */
const recommended = deskEndpoint({
  handle: async ({ now, run, scope: { staffId } }) =>
    answer({
      filters: recommendFilters(await findWorkedCases({ now, run, staffId })).map(
        ({ filter, fits, of }): RecommendedFilter => ({
          fits,
          of,
          query: inboxParams(
            parseInboxFilters(new URLSearchParams(Object.entries(filter))),
          ).toString(),
        }),
      ),
    }),
  method: 'get',
  path: '/desk/recommended-filters',
})

export const deskNumbers: readonly Endpoint[] = [mine, recommended]
