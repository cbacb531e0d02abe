import type { Endpoint } from 'payload'

import { maxQueryLength } from '@/contracts/deskFilters'
import { findPaletteHits } from '@/queries/desk/findPaletteHits'

import { answer, deskEndpoint } from './deskEndpoint'

/** `?q=…`: what the palette finds besides its own actions. Nothing for less than two characters. */
const find = deskEndpoint({
  handle: async ({ run, scope, url }) => {
    const q = (url.searchParams.get('q') ?? '').slice(0, maxQueryLength).trim()

    return answer(
      q.length < 2
        ? { articles: [], cases: [], customers: [] }
        : await findPaletteHits({ q, run, scope }),
    )
  },
  method: 'get',
  path: '/desk/palette',
})

export const deskPalette: readonly Endpoint[] = [find]
