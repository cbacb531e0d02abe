import type { RunSql } from '@/lib/sql'

import type { KpiBoard } from './board'

import { findBacklog } from './findBacklog'
import { findCards } from './findCards'
import { findOpenAlerts } from './findOpenAlerts'
import { findSlices } from './findSlices'

/**
 * Everything the KPI dashboard shows of one slice, in five short statements. Ask `mayUseDoor('kpi.read')` first:
 * queries decide no rights.
 */
export const findKpiBoard = async ({
  now,
  run,
  slice,
}: {
  now: Date
  run: RunSql
  slice: string
}): Promise<KpiBoard> => ({
  alerts: await findOpenAlerts({ run }),
  backlog: await findBacklog({ run, slice }),
  cards: await findCards({ now, run, slice }),
  readAt: now.toISOString(),
  slice,
  slices: await findSlices({ run }),
})
