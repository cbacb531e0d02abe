import type { Payload } from 'payload'

import { fromDrizzle } from 'pg-boss'

import type { JobInput, JobName } from '@/contracts/jobs'

import { jobInputs } from '@/contracts/jobs'

import { getBoss } from './boss'
import { sql, type SQL } from './sql'

/**
 * Makes a write and queues its job in one statement, which is a transaction of its own: half as many round trips as
 * `enqueue` inside `inTransaction`, for the doors that have to answer fast.
 *
 * `writes` are parts of a WITH; one of them is called `written`, and only when that has a row is there a job. Resolves
 * with whether there is one.
 */
export const enqueueWith = async <Name extends JobName>({
  input,
  job,
  payload,
  writes,
}: {
  input: JobInput<Name>
  job: Name
  payload: Payload
  writes: SQL
}): Promise<boolean> => {
  const db = {
    executeSql: async (
      text: string,
      values?: unknown[],
      // pg-boss declares its rows as any.
    ): Promise<{ rows: { id: string }[] }> => {
      const inOne = {
        execute: async (insert: unknown): Promise<{ rows: { id: string }[] }> => {
          const { rows } = await payload.db.drizzle.execute(sql`with ${writes} ${insert as SQL}`)

          return { rows: rows as { id: string }[] }
        },
      }

      // Its statement is a plain insert, or has a WITH of its own when it also wakes the workers. Its first value is
      // the list of jobs: from no row it becomes none.
      return fromDrizzle(inOne, sql).executeSql(
        text.replace(/^\s*with\b/iu, ',').replaceAll('$1', '(select $1 from written)'),
        values,
      )
    },
  }
  const boss = await getBoss()

  return (await boss.send(job, jobInputs[job].parse(input), { db })) !== null
}
