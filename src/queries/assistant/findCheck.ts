import type { CheckView, EvaluationStatus } from '@/contracts/assistantEvaluation'
import type { RunSql } from '@/lib/sql'

import { judgementSchema } from '@/contracts/assistantEvaluation'
import { sql } from '@/lib/sql'

/** A change that is being judged, by its evaluation or by its fingerprint (the newest of the last hour). Null: none. */
export const findCheck = async ({
  run,
  ...by
}: { run: RunSql } & ({ id: string } | { print: string })): Promise<
  (CheckView & { readonly kind: string }) | null
> => {
  const [row] = await run<{
    confirmed: null | string
    created_at: Date | string
    done: number
    id: string
    kind: string
    results: unknown
    status: EvaluationStatus
    total: number
  }>(sql`
    select id, status, done, total, results, created_at, candidate ->> 'confirmedBy' as confirmed,
           candidate -> 'change' ->> 'kind' as kind
      from assistant_evaluations
     where candidate ? 'print' and ${
       'id' in by
         ? sql`id = ${by.id}`
         : sql`candidate ->> 'print' = ${by.print} and created_at > now() - interval '1 hour' and status <> 'failed'`
     }
     order by created_at desc limit 1`)

  return row === undefined
    ? null
    : {
        askedAt: new Date(row.created_at).toISOString(),
        done: row.done,
        id: row.id,
        isConfirmed: row.confirmed !== null,
        judgement:
          row.status === 'done' ? (judgementSchema.safeParse(row.results).data ?? null) : null,
        kind: row.kind,
        status: row.status,
        total: row.total,
      }
}
