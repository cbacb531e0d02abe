import type { Payload } from 'payload'

import type { Clock } from '@/contracts/ports/clock'

import { compareRuns } from './compareRuns'
import { demoteModes } from './demoteModes'
import { watchEvaluations } from './watchEvaluations'

/**
 * Holds what the assistant wrote against what people made of it, then takes back modes that agreement no longer carries
 * (requirement F6). One comparison per run and a mode that is already narrower: a second run changes nothing.
 */
export const judgeAssistant = async ({
  clock,
  payload,
}: {
  clock: Clock
  payload: Payload
}): Promise<{ kind: 'compared' | 'demoted' | 'nothing-new' }> => {
  const now = clock()
  const compared = await compareRuns({ now, payload })
  const demoted = await demoteModes({ now, payload })
  await watchEvaluations({ now, payload })

  return { kind: demoted > 0 ? 'demoted' : compared > 0 ? 'compared' : 'nothing-new' }
}
