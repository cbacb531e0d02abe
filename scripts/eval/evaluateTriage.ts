import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'

import { say } from '../lib/say'
import { measureFalseAlarms } from './measureFalseAlarms'
import { measureLanguage } from './measureLanguage'
import { measureOwn } from './measureOwn'
import { measureOwnEntities } from './measureOwnEntities'
import { measurePublicSet } from './measurePublicSet'
import { publicSets } from './publicSets'
import { reportOf, rowOf } from './reportOf'
import type { Measured } from './types'

const page = 'docs/evaluation.md'

/**
 * Measures the built-in triage, prints each line as it is known and writes it into the table of docs/evaluation.md; what
 * people wrote there stays. Without `folder` only our own held-back messages are scored, and the page is left alone: it
 * holds the fuller figures. `EVALDATA_SETS=category/banking77,…` measures only the sets it names, and only their lines
 * change.
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

    write({ isWhole: false, measured, now })

    return
  }

  tell(await measureOwn())
  tell([measureOwnEntities()])

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

  write({ isWhole: true, measured, now })
}

const write = (report: { isWhole: boolean; measured: readonly Measured[]; now: Date }): void => {
  writeFileSync(
    page,
    reportOf({
      ...report,
      machine: `${cpus().length} cores, Node ${process.versions.node}`,
      page: readFileSync(page, 'utf8'),
    }),
  )
  say(`Written: ${page}`)
}
