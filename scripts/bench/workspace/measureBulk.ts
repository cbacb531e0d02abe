import type { BulkResult, BulkSelection } from '@/contracts/bulk'

import { bulkChunk } from '@/contracts/bulkLimits'

import { say } from '../../lib/say'
import { emailOf, signIn } from '../signIn'
import type { BulkFigures } from './types'

/** A change of as many cases as one selection may hold, in the requests that the desk makes of it. */
export const measureBulk = async (url: string): Promise<BulkFigures> => {
  const cookie = await signIn({ email: emailOf('admin'), url })
  const headers = { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const selected = await fetch(`${url}/api/desk/bulk/selection?priority=medium,high`, { headers })
  const { cases } = (await selected.json()) as BulkSelection
  const began = performance.now()
  let changed = 0
  let failed = 0

  for (let at = 0; at < cases.length; at += bulkChunk) {
    const answer = await fetch(`${url}/api/desk/bulk`, {
      body: JSON.stringify({
        action: { do: 'prioritise', priority: 'low' },
        caseIds: cases.slice(at, at + bulkChunk).map(({ id }) => id),
      }),
      headers,
      method: 'POST',
    })

    if (!answer.ok) {
      throw new Error(`A part of the change answered ${String(answer.status)}`)
    }

    const result = (await answer.json()) as BulkResult
    changed += result.done.length
    failed += result.failed.length
  }

  say(`  change of ${String(cases.length)} cases`)

  return { cases: cases.length, changed, failed, seconds: (performance.now() - began) / 1000 }
}
