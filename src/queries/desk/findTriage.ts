import { z } from 'zod'

import type { TriageView } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'
import type { Priority } from '@/domain/vocabulary'

import { storedCorrections } from '@/contracts/triageCorrections'
import { sql } from '@/lib/sql'

import { iso } from './moments'

type Raw = {
  category: string
  category_key: string
  corrections: unknown
  id: string
  people: null | Record<string, string>
  wants_person: null | number
  confidence: number
  created_at: Date | string
  entities: unknown
  intent: null | string
  language: string
  model: string
  model_version: string
  priority: Priority
  priority_confidence: null | number
  ranking: unknown
  rationale: string
  sentiment: number
}

const entities = z.array(z.object({ kind: z.string(), value: z.string() })).catch([])
const ranking = z.array(z.object({ confidence: z.number(), label: z.string() })).catch([])

/** What triage understood of the newest customer message it read. Index: triage_results_case. */
export const findTriage = async ({
  caseId,
  run,
}: {
  caseId: string
  run: RunSql
}): Promise<null | TriageView> => {
  const [row] = await run<Raw>(sql`
    select r.id, coalesce(g.name, r.category_label) as category, r.category_label as category_key, r.corrections,
           r.wants_person::float8 as wants_person,
           (select json_object_agg(s.id, s.name) from staff s
             where s.id::text in (select one.value ->> 'by' from jsonb_each(r.corrections) one)) as people,
           r.confidence::float8 as confidence, r.priority,
           r.priority_confidence::float8 as priority_confidence, r.sentiment::float8 as sentiment, r.language,
           r.intent, r.entities, r.ranking, r.rationale, r.model, r.model_version, r.created_at
      from triage_results r left join categories g on g.id = r.category_id
     where r.case_id = ${caseId} order by r.created_at desc limit 1`)

  return row === undefined
    ? null
    : {
        category: row.category,
        categoryKey: row.category_key,
        confidence: row.confidence,
        corrections: Object.fromEntries(
          Object.entries(storedCorrections.parse(row.corrections ?? {})).map(
            ([label, { at, by, to }]) => [
              label,
              { at, byName: row.people?.[by] ?? 'A colleague', to },
            ],
          ),
        ),
        createdAt: iso(row.created_at),
        id: row.id,
        wantsPerson: row.wants_person,
        entities: entities.parse(row.entities),
        intent: row.intent,
        language: row.language,
        model: `${row.model} ${row.model_version}`,
        priority: row.priority,
        priorityConfidence: row.priority_confidence,
        ranking: ranking.parse(row.ranking),
        rationale: row.rationale,
        sentiment: row.sentiment,
      }
}
