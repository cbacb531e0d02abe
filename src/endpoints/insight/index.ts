import type { Endpoint } from 'payload'

import { mayUseDoor } from '@/access/mayUseDoor'
import { logger } from '@/lib/logger'
import { sqlOn } from '@/lib/sql'
import { findKpiBoard } from '@/queries/insight/findKpiBoard'
import { parseSlice } from '@/queries/insight/parseSlice'

import { answer } from '../desk/deskEndpoint'
import { problem } from '../desk/problem'

/** `GET /api/insight/kpis?slice=all|channel:x|team:id|department:id`: the KPI dashboard as JSON (`KpiBoard`). */
const readKpis: Endpoint = {
  handler: async (req) => {
    if (req.user === null) {
      return problem('signed-out', 'Sign in to see the figures.')
    }

    if (!(await mayUseDoor({ door: 'kpi.read', req, target: null }))) {
      return problem('forbidden', 'Your role does not include the KPIs.')
    }

    const slice = parseSlice(req.searchParams.get('slice'))

    if (slice === null) {
      return problem('invalid', 'slice: all, channel:<name>, team:<id> or department:<id>')
    }

    try {
      return answer(await findKpiBoard({ now: new Date(), run: sqlOn(req.payload), slice }))
    } catch (error) {
      logger.error({ err: error, msg: 'KPIs could not be read', slice })

      return problem('failed', 'The figures could not be read. Try again in a moment.')
    }
  },
  method: 'get',
  path: '/insight/kpis',
}

export const insightEndpoints: Endpoint[] = [readKpis]
