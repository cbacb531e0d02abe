import { existsSync } from 'node:fs'
import { join } from 'node:path'

import { PlainError, runMain } from '../lib/plainError'
import { evaluateTriage } from './evaluateTriage'

/** `npm run eval -- triage`: measures the product on labelled sets and writes docs/evaluation.md. */
await runMain(async () => {
  const [what = ''] = process.argv.slice(2)
  const folder = process.env['EVALDATA_DIR']

  if (what === 'assistant' || what === 'search') {
    throw new PlainError(`There is no evaluation of "${what}" yet. What can be measured: triage.`)
  }

  if (what !== 'triage') {
    throw new PlainError('Usage: npm run eval -- triage')
  }

  if (folder !== undefined && folder !== '' && !existsSync(join(folder, 'score.mjs'))) {
    throw new PlainError(`EVALDATA_DIR is ${folder}, but there is no score.mjs in it.`)
  }

  await evaluateTriage({ folder, now: new Date() })
})
