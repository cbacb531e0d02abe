import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { PlainError, runMain } from '../lib/plainError'
import { evaluateTriage } from './evaluateTriage'
import { evaluateSearch } from './search'

/** `npm run eval -- triage | search [fit]`: measures the product on labelled sets; triage writes docs/evaluation.md. */
await runMain(async () => {
  const [what = '', how = ''] = process.argv.slice(2)
  const folder = process.env['EVALDATA_DIR']

  if (what === 'assistant') {
    throw new PlainError(`There is no evaluation of "${what}" yet. Possible: triage, search.`)
  }

  if (what !== 'triage' && what !== 'search') {
    throw new PlainError('Usage: npm run eval -- triage | search [fit]')
  }

  if (folder !== undefined && folder !== '' && !existsSync(join(folder, 'score.mjs'))) {
    throw new PlainError(`EVALDATA_DIR is ${folder}, but there is no score.mjs in it.`)
  }

  if (what === 'search') {
    await evaluateSearch({ folder, isFit: how === 'fit', now: new Date() })

    return
  }

  await evaluateTriage({ folder, now: new Date() })
})
