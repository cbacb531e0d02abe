import type { Statement } from '@/domain/knowledge/contradictions/findContradictions'
import type { RunSql } from '@/lib/sql'

import { splitSentences } from '@/domain/text/splitSentences'
import { sql } from '@/lib/sql'

/** Newest first; a base with more passages is compared as far as this. */
const mostPassages = 20_000
const shortest = 12

/** Every sentence that customers or the assistant are told: passages, approved templates, active guardrails. */
export const readStatements = async (run: RunSql): Promise<readonly Statement[]> => {
  const rows = await run<{
    id: string
    kind: string
    language: string
    name: string
    text: string
  }>(sql`
    (select p.article_id as id, 'article' as kind, p.language, p.title as name, p.text
       from knowledge_passages p join articles a on a.id = p.article_id
      where a._status = 'published' order by p.article_updated_at desc, p.article_id, p.position limit ${mostPassages})
    union all
    select t.id, 'template', t.language::text, t.name, t.body from templates t where t._status = 'published' and t.body is not null
    union all
    select g.id, 'guardrail', 'en', g.name, g.rule from guardrails g where g.is_active`)

  return rows.flatMap(({ id, kind, language, name, text }) =>
    text
      .split('\n')
      .flatMap((line) => splitSentences(line))
      .map((sentence) => sentence.trim())
      .filter((sentence) => sentence.length >= shortest)
      .map((sentence) => ({
        language,
        sourceId: id,
        sourceKind: kind,
        sourceName: name,
        text: sentence,
      })),
  )
}
