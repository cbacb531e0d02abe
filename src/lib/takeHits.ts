import type { Payload } from 'payload'

import { sql, sqlOn } from './sql'

type Hit = { readonly key: string; readonly limit: number }

/**
 * Counts a hit on each key in the current window. False when one had more than its `limit`: answer 429.
 *
 * Counted in the database, so that several web processes share one limit. A window is fixed, not sliding: at its edge
 * twice the limit may pass, which is good enough to stop floods.
 */
export const takeHits = async ({
  hits,
  now,
  payload,
  windowSeconds,
}: {
  hits: readonly Hit[]
  now: Date
  payload: Payload
  windowSeconds: number
}): Promise<boolean> => {
  const start = new Date(Math.floor(now.getTime() / (windowSeconds * 1000)) * windowSeconds * 1000)
  // In the order of the keys: two requests at once wait for each other and never deadlock.
  const ordered = hits.toSorted((a, b) => (a.key < b.key ? -1 : 1))
  const rows = await sqlOn(payload)<{ hits: number; key: string }>(sql`
    insert into rate_limits (key, window_start, hits)
    select key, ${start.toISOString()}, 1 from unnest(${sql.param(ordered.map(({ key }) => key))}::text[]) asked (key)
    on conflict (key, window_start) do update set hits = rate_limits.hits + 1
    returning key, hits`)

  return hits.every(({ key, limit }) => (rows.find((row) => row.key === key)?.hits ?? 0) <= limit)
}
