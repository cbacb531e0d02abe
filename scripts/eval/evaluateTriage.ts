import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'

import { say } from '../lib/say'
import { measureFalseAlarms } from './measureFalseAlarms'
import { measureLanguage } from './measureLanguage'
import { measureOwn } from './measureOwn'
import { measurePublicSet } from './measurePublicSet'
import { publicSets } from './publicSets'
import { reportOf, rowOf } from './reportOf'
import type { Measured } from './types'

/**
 * Measures the built-in triage, prints each line as it is known and writes docs/evaluation.md. Without `folder` only
 * our own held-back messages are scored, and the page is left alone: it holds the fuller figures. The same with
 * `EVALDATA_SETS=category/banking77,…`, which measures only the sets it names.
 */
export const evaluateTriage = async ({
  folder,
  now,
}: {
  folder: string | undefined
  now: Date
}): Promise<void> => {
  const measured: Measured[] = []
  const tell = (lines: readonly Measured[]): void => {
    measured.push(...lines)
    lines.forEach((line) => {
      say(rowOf(line))
    })
  }

  const only = process.env['EVALDATA_SETS']?.split(',')

  if (only !== undefined && folder !== undefined) {
    for (const set of publicSets.filter(({ set }) => only.includes(set))) {
      tell([measurePublicSet({ folder, set })])
    }

    return
  }

  tell(await measureOwn())

  if (folder === undefined || folder === '') {
    say(
      'EVALDATA_DIR is not set: only our own messages were scored, and docs/evaluation.md stays as it is.',
    )

    return
  }

  tell([await measureLanguage(folder)])
  tell(measureFalseAlarms(folder))

  for (const set of publicSets) {
    tell([measurePublicSet({ folder, set })])
  }

  writeFileSync(
    'docs/evaluation.md',
    reportOf({ machine: `${cpus().length} cores, Node ${process.versions.node}`, measured, now }),
  )
  say('Written: docs/evaluation.md')
}
