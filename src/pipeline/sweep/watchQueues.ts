import type { PayloadRequest } from 'payload'

import type { Priority, QueueMeasure } from '@/domain/vocabulary'

import { evaluateThreshold } from '@/domain/kpi/evaluateThreshold'
import { queueLevels } from '@/domain/kpi/queueLevels'
import { queueText } from '@/domain/kpi/queueText'
import { queueMeasures } from '@/domain/vocabulary'
import { sql, sqlIn } from '@/lib/sql'

import type { AlertNews } from '../cases/alerts/tellOfAlert'
import type { WatchedQueue } from './readTeamQueues'

import { findLeads } from '../cases/alerts/findLeads'
import { openAlert } from '../cases/alerts/openAlert'
import { recoverAlert } from '../cases/alerts/recoverAlert'
import { readTeamQueues } from './readTeamQueues'

type Watch = {
  direction: 'above' | 'below'
  id: string
  limit: number
  measure: QueueMeasure
  notify_team_id: null | string
  recover_at: null | number
  severity: Priority
  slice: string
}
type Open = { dedupe_key: string; id: string; value: null | number }

/**
 * Queues that are too long, where somebody has waited too long, or that nobody works on (requirement E5). The limits are
 * threshold records, for one team or for each of them (`all`); an alert names the cases that wait longest, its value
 * follows the queue, and it ends by itself when the queue is back within `recoverAt`. The team's leads hear of both.
 */
export const watchQueues = async ({
  now,
  req,
}: {
  now: Date
  req: PayloadRequest
}): Promise<void> => {
  const run = await sqlIn(req)
  const watches = await run<Watch>(sql`
    select id, kpi as measure, slice, direction, "limit"::float8 as "limit", recover_at::float8 as recover_at, severity, notify_team_id
      from thresholds where is_active and kpi::text = any(${sql.param([...queueMeasures])}) order by id`)

  if (watches.length === 0) {
    return
  }

  const open = new Map(
    (
      await run<Open>(sql`
        select id, dedupe_key, value::float8 as value from alerts where kind = 'queue' and status <> 'recovered'`)
    ).map((alert) => [alert.dedupe_key, alert]),
  )

  for (const queue of await readTeamQueues({ now, req })) {
    for (const watch of watches) {
      if (watch.slice === 'all' || watch.slice === `team:${queue.id}`) {
        const key = `queue:${watch.id}:${queue.id}`
        await hold({ alert: open.get(key) ?? null, key, now, queue, req, watch })
      }
    }
  }
}

const hold = async ({
  alert,
  key,
  now,
  queue,
  req,
  watch: { direction, id, limit, measure, notify_team_id: notifyTeamId, recover_at, severity },
}: {
  alert: null | Open
  key: string
  now: Date
  queue: WatchedQueue
  req: PayloadRequest
  watch: Watch
}): Promise<void> => {
  const level = queueLevels(queue, now)[measure]
  const isBreached = alert !== null
  const { change } = evaluateThreshold({ badInARow: Number(isBreached), isBreached }, level, {
    direction,
    limit,
    recoverAt: recover_at,
  })
  const value = level ?? 0
  const news = async (title: string, caseId: null | string): Promise<AlertNews> => ({
    after: { level, limit, measure, team: queue.id },
    body: `${causesOf(queue, measure)} The limit is ${String(limit)}.`.trim(),
    caseId,
    departmentId: queue.departmentId,
    now,
    recipients: await findLeads({
      req,
      teamIds: [queue.id, ...(notifyTeamId === null ? [] : [notifyTeamId])],
    }),
    req,
    title,
  })

  if (change === 'breach') {
    await openAlert({
      ...(await news(queueText(queue.name, measure, value), queue.oldest[0]?.id ?? null)),
      causes: causesOf(queue, measure),
      dedupeKey: key,
      kind: 'queue',
      severity,
      thresholdId: id,
      value,
    })
  } else if (alert !== null && (change === 'recover' || level === null)) {
    // Nobody has to be there after hours: what was missing is not missing any more.
    await recoverAlert({
      ...(await news(`${queue.name}: ${backToNormal[measure]}`, null)),
      alertId: alert.id,
      value,
    })
  } else if (alert !== null && alert.value !== value) {
    const run = await sqlIn(req)
    await run(sql`
      update alerts set title = ${queueText(queue.name, measure, value)}, value = ${value}, causes = ${causesOf(queue, measure)},
             case_id = ${queue.oldest[0]?.id ?? null}, updated_at = ${now.toISOString()}
       where id = ${alert.id}`)
  }
}

const backToNormal: Readonly<Record<QueueMeasure, string>> = {
  'agents-on-duty': 'somebody takes cases again',
  'queue-length': 'the queue is short again',
  'queue-oldest': 'nobody waits too long any more',
}

/** What a lead looks at first: the cases that wait longest, or who is missing. */
const causesOf = ({ oldest, people }: WatchedQueue, measure: QueueMeasure): string => {
  if (measure !== 'agents-on-duty') {
    return oldest.length === 0
      ? ''
      : `Waiting longest: ${oldest.map(({ number }) => number).join(', ')}.`
  }

  const missing = people
    .filter(({ availability }) => availability !== 'available')
    .map(({ availability, name }) => `${name} is ${availability}`)

  return people.length === 0
    ? 'Nobody is in this team.'
    : missing.length === 0
      ? 'Everybody is out of their shift.'
      : `${missing.join(', ')}.`
}
