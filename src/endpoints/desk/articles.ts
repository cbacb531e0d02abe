import type { Endpoint } from 'payload'

import { findArticlePicks } from '@/queries/desk/findArticlePicks'

import { answer, deskEndpoint } from './deskEndpoint'
import { openCase } from './openCase'

const maxLetters = 60

/** `?q=…&for=note`: articles to name in a note; without `for`, public ones to name in an answer. */
const find = deskEndpoint({
  handle: async (call) => {
    const { problem: refused, target } = await openCase({ call, door: 'case.open-desk' })

    return target === null
      ? refused
      : answer(
          await findArticlePicks({
            caseId: target.id,
            isForCustomer: call.url.searchParams.get('for') !== 'note',
            q: (call.url.searchParams.get('q') ?? '').slice(0, maxLetters).trim(),
            run: call.run,
          }),
        )
  },
  method: 'get',
  path: '/desk/cases/:id/articles',
})

export const deskArticles: readonly Endpoint[] = [find]
