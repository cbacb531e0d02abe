import type { Payload } from 'payload'

import { sql, sqlOn } from '@/lib/sql'

export type ComponentState = {
  readonly detail: string
  readonly name: string
  readonly state: 'down' | 'up'
}

const heartbeatSeconds = 20

/** The state of every part that has to work, each asked for itself. */
export const componentStates = async (payload: Payload): Promise<ComponentState[]> => {
  const run = sqlOn(payload)

  try {
    const [row] = await run<{
      memory: null | string
      oldest: null | number
      passages: number
      queues: number
      workers: number
    }>(sql`
      select (select count(*)::int from process_heartbeats where role = 'worker' and at > now() - make_interval(secs => ${heartbeatSeconds})) as workers,
             (select count(*)::int from pgboss.queue) as queues,
             (select extract(epoch from now() - min(created_at))::float8 from inbound_events where status = 'received') as oldest,
             (select count(*)::int from (select 1 from knowledge_passages limit 1) p) as passages,
             (select pg_size_pretty(sum(memory_bytes)) from process_heartbeats where at > now() - interval '20 seconds') as memory`)

    return [
      { detail: 'answers', name: 'database', state: 'up' },
      {
        detail: `${String(row?.workers ?? 0)} worker(s)${row?.memory ? `, ${row.memory}` : ''}`,
        name: 'worker',
        state: (row?.workers ?? 0) > 0 ? 'up' : 'down',
      },
      {
        detail: `${String(row?.queues ?? 0)} queues`,
        name: 'queue',
        state: (row?.queues ?? 0) > 0 ? 'up' : 'down',
      },
      {
        detail:
          (row?.oldest ?? 0) < 60
            ? 'nothing waits'
            : `oldest message waits ${String(Math.round(row?.oldest ?? 0))} s`,
        name: 'inbox',
        state: (row?.oldest ?? 0) < 600 ? 'up' : 'down',
      },
      {
        detail: (row?.passages ?? 0) > 0 ? 'indexed' : 'nothing indexed yet',
        name: 'knowledge',
        state: 'up',
      },
    ]
  } catch (error) {
    return [
      {
        detail: error instanceof Error ? error.message.slice(0, 200) : 'no answer',
        name: 'database',
        state: 'down',
      },
    ]
  }
}
