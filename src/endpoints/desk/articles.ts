import type { Endpoint } from 'payload'

import { findArticlePicks } from '@/queries/desk/findArticlePicks'

import { caseEndpoint } from './caseEndpoint'
import { answer } from './deskEndpoint'

const maxLetters = 60

/** `?q=…&for=note`: articles to name in a note; without `for`, public ones to name in an answer. */
const find = caseEndpoint({
  door: 'case.open-desk',
  handle: async (call, target) =>
    answer(
      await findArticlePicks({
        caseId: target.id,
        isForCustomer: call.url.searchParams.get('for') !== 'note',
        q: (call.url.searchParams.get('q') ?? '').slice(0, maxLetters).trim(),
        run: call.run,
      }),
    ),
  method: 'get',
  path: '/desk/cases/:id/articles',
})

export const deskArticles: readonly Endpoint[] = [find]
