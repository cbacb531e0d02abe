import type { Payload } from 'payload'

import { sql, sqlOn } from './sql'

/**
 * Counts a hit on `key` in the current window. False when there were more than `limit`: answer 429.
 *
 * Counted in the database, so that several web processes share one limit. A window is fixed, not sliding: at its edge
 * twice the limit may pass, which is good enough to stop floods.
 */
export const takeHit = async ({
  key,
  limit,
  now,
  payload,
  windowSeconds,
}: {
  key: string
  limit: number
  now: Date
  payload: Payload
  windowSeconds: number
}): Promise<boolean> => {
  const start = new Date(Math.floor(now.getTime() / (windowSeconds * 1000)) * windowSeconds * 1000)
  const [row] = await sqlOn(payload)<{ hits: number }>(sql`
    insert into rate_limits (key, window_start, hits) values (${key}, ${start.toISOString()}, 1)
    on conflict (key, window_start) do update set hits = rate_limits.hits + 1
    returning hits`)

  return (row?.hits ?? 0) <= limit
}
