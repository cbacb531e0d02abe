import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { PlainError, runMain } from '../lib/plainError'
import { evaluateAssistant } from './assistant'
import { evaluateTriage } from './evaluateTriage'
import { evaluateInjection } from './injection'
import { evaluateRouting } from './routing'
import { evaluateSearch } from './search'
import { evaluateWeek } from './week/evaluateWeek'

/** `npm run eval -- triage | search [fit] | assistant | injection | routing | week`: measures the product and writes its pages in docs/. */
await runMain(async () => {
  const [what = '', how = ''] = process.argv.slice(2)
  const folder = process.env['EVALDATA_DIR']

  if (!['assistant', 'injection', 'routing', 'search', 'triage', 'week'].includes(what)) {
    throw new PlainError(
      'Usage: npm run eval -- triage | search [fit] | assistant | injection | routing | week',
    )
  }

  if (folder !== undefined && folder !== '' && !existsSync(join(folder, 'score.mjs'))) {
    throw new PlainError(`EVALDATA_DIR is ${folder}, but there is no score.mjs in it.`)
  }

  if (what === 'week') {
    evaluateWeek({ now: new Date() })

    return
  }

  if (what === 'assistant') {
    await evaluateAssistant({ now: new Date() })

    return
  }

  if (what === 'routing') {
    if (folder === undefined || folder === '') {
      throw new PlainError('Set EVALDATA_DIR to a folder with the public routing sets.')
    }

    evaluateRouting({ folder, now: new Date() })

    return
  }

  if (what === 'injection') {
    if (folder === undefined || folder === '') {
      throw new PlainError('Set EVALDATA_DIR to a folder with the public injection sets.')
    }

    await evaluateInjection({ folder, now: new Date() })

    return
  }

  if (what === 'search') {
    await evaluateSearch({ folder, isFit: how === 'fit', now: new Date() })

    return
  }

  await evaluateTriage({ folder, now: new Date() })
})
