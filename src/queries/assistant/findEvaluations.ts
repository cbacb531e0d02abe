import type {
  EvaluationMiss,
  EvaluationStatus,
  EvaluationView,
} from '@/contracts/assistantEvaluation'
import type { RunSql } from '@/lib/sql'

import { figuresSchema, judgementSchema } from '@/contracts/assistantEvaluation'
import { findRegressions } from '@/domain/assistant/findRegressions'
import { sql } from '@/lib/sql'

type Row = {
  cause: string
  created_at: Date | string
  done: number
  engine: null | string
  figures: unknown
  id: string
  is_candidate: boolean
  results: unknown
  requested_by: null | string
  status: EvaluationStatus
  subject: null | string
  total: number
}

const most = 60

/**
 * The evaluations, newest first, each held against the run of the product before it. What went wrong comes with the
 * newest only. Index: assistant_evaluations_created.
 */
export const findEvaluations = async ({
  run,
}: {
  run: RunSql
}): Promise<readonly EvaluationView[]> => {
  const rows = await run<Row>(sql`
    select e.id, e.cause, e.subject, e.candidate is not null as is_candidate, e.status, e.done, e.total, e.figures,
           e.engine, e.created_at, s.name as requested_by,
           case when row_number() over (order by e.created_at desc) <= 2 or (e.candidate is not null and e.status = 'done') then e.results end as results
      from assistant_evaluations e left join staff s on s.id = e.requested_by
     order by e.created_at desc limit ${most}`)
  const views = rows.map((row) => ({
    figures: figuresSchema.safeParse(row.figures).data ?? null,
    row,
  }))

  return views.map(({ figures, row }, at) => {
    const judgement = judgementSchema.safeParse(row.results).data
    const base = views.slice(at + 1).find((older) => !older.row.is_candidate && older.figures)

    return {
      candidate: row.is_candidate,
      cause: row.cause,
      createdAt: new Date(row.created_at).toISOString(),
      done: row.done,
      engine: row.engine,
      figures,
      id: row.id,
      misses:
        judgement?.worse ?? (Array.isArray(row.results) ? (row.results as EvaluationMiss[]) : []),
      requestedBy: row.requested_by,
      status: row.status,
      subject: row.subject,
      total: row.total,
      warnings:
        judgement?.warnings ??
        (figures === null || base?.figures == null ? [] : findRegressions(base.figures, figures)),
    }
  })
}
