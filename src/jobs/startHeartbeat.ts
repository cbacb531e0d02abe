import type { Payload } from 'payload'

import { randomUUID } from 'node:crypto'

import { logger } from '@/lib/logger'
import { sql, sqlOn } from '@/lib/sql'

const intervalMs = 5000

/**
 * Says every five seconds that this process lives: `/health` and the uptime KPI read it. Returns how to stop, which
 * also takes the row away, so that a clean stop does not look like a crash.
 */
export const startHeartbeat = ({
  payload,
  role,
}: {
  payload: Payload
  role: 'worker'
}): (() => Promise<void>) => {
  const instance = randomUUID()
  const run = sqlOn(payload)
  const beat = async (): Promise<void> => {
    try {
      await run(sql`
        insert into process_heartbeats (instance, role, started_at, at, memory_bytes)
        values (${instance}, ${role}, now(), now(), ${process.memoryUsage().rss})
        on conflict (instance) do update set at = now(), memory_bytes = excluded.memory_bytes`)
      await run(sql`
        insert into uptime_minutes (role, minute) values (${role}, date_trunc('minute', now()))
        on conflict do nothing`)
    } catch (error) {
      logger.warn({ err: error, msg: 'The heartbeat could not be written' })
    }
  }
  void beat()
  const timer = setInterval(() => void beat(), intervalMs)

  return async () => {
    clearInterval(timer)
    await run(sql`delete from process_heartbeats where instance = ${instance}`)
  }
}
