import type { Endpoint } from 'payload'

import { z } from 'zod'

import { mayUseDoor } from '@/access/mayUseDoor'
import { parseInboxFilters } from '@/contracts/deskFilters'
import { countInbox } from '@/queries/desk/countInbox'
import { parseCursor } from '@/queries/desk/cursor'
import { findChoices } from '@/queries/desk/findChoices'
import { findInbox, findInboxRows } from '@/queries/desk/findInbox'
import { findReview } from '@/queries/desk/findReview'
import { getCaseDetail } from '@/queries/desk/getCaseDetail'

import { caseRights } from './caseRights'
import { caseEndpoint } from './caseEndpoint'
import { answer, deskEndpoint } from './deskEndpoint'
import { problem } from './problem'

const idList = z.array(z.uuid()).min(1).max(100)

/** `?status=…&q=…&after=<cursor>&limit=…`, or `?ids=a,b` to re-read rows that changed. */
const listCases = deskEndpoint({
  handle: async ({ run, scope, url }) => {
    const ids = url.searchParams.get('ids')

    if (ids !== null) {
      const parsed = idList.safeParse(ids.split(','))

      return parsed.success
        ? answer({
            next: null,
            rows: await findInboxRows({ ids: parsed.data, run, scope }),
          })
        : problem('invalid', 'ids: up to 100 ids of cases, separated by commas')
    }

    return answer(
      await findInbox({
        cursor: parseCursor(url.searchParams.get('after')),
        filters: parseInboxFilters(url.searchParams),
        limit: pageSize(url),
        run,
        scope,
      }),
    )
  },
  method: 'get',
  path: '/desk/cases',
})

const countCases = deskEndpoint({
  handle: async ({ run, scope }) => answer(await countInbox({ run, scope })),
  method: 'get',
  path: '/desk/counts',
})

const readCase = caseEndpoint({
  door: 'case.open-desk',
  handle: async (call, target) => {
    const detail = await getCaseDetail({
      caseId: target.id,
      rights: await caseRights({ req: call.req, target }),
      run: call.run,
      scope: call.scope,
    })

    return detail === null ? problem('not-found', 'There is no such case.') : answer(detail)
  },
  method: 'get',
  path: '/desk/cases/:id',
})

const listReview = deskEndpoint({
  handle: async ({ req, run, scope, url }) =>
    (await mayUseDoor({ door: 'case.open-desk', req, target: null }))
      ? answer(
          await findReview({
            cursor: parseCursor(url.searchParams.get('after')),
            limit: pageSize(url),
            run,
            scope,
          }),
        )
      : problem('forbidden', 'Your role has no review queue.'),
  method: 'get',
  path: '/desk/review',
})

const listPeople = deskEndpoint({
  handle: async ({ run }) => answer(await findChoices({ run })),
  method: 'get',
  path: '/desk/people',
})

const pageSize = (url: URL): number => {
  const wanted = Number(url.searchParams.get('limit') ?? '50')

  return Number.isInteger(wanted) && wanted >= 1 && wanted <= 100 ? wanted : 50
}

export const deskReads: readonly Endpoint[] = [
  listCases,
  countCases,
  readCase,
  listReview,
  listPeople,
]
