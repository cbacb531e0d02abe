import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { mayUseDoor } from '@/access/mayUseDoor'
import { sqlOn } from '@/lib/sql'
import { findKpiBoard } from '@/queries/insight/findKpiBoard'
import { parseSlice } from '@/queries/insight/parseSlice'

import { KpiScreenLoader } from './KpiScreenLoader'
import { NoKpis } from './NoKpis'

/** The first page of the panel: the six KPIs (R-FR2) for those who may see them, a way on for everybody else. */
export const Dashboard = async ({
  initPageResult: { req },
  searchParams,
}: AdminViewServerProps): Promise<ReactNode> => {
  if (!(await mayUseDoor({ door: 'kpi.read', req, target: null }))) {
    return <NoKpis mayUseDesk={await mayUseDoor({ door: 'case.open-desk', req, target: null })} />
  }

  const wanted = searchParams?.['slice']
  const slice = parseSlice(typeof wanted === 'string' ? wanted : null) ?? 'all'
  const board = await findKpiBoard({ now: new Date(), run: sqlOn(req.payload), slice })

  return <KpiScreenLoader initial={board} />
}
