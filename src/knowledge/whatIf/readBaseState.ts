import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/** Changes whenever search may find something else: another passage, another article, another synonym. */
export const readBaseState = async (run: RunSql): Promise<string> => {
  const [row] = await run<{ state: string }>(sql`
    select concat_ws(' ',
      (select concat_ws(' ', count(*), max(id::text)) from knowledge_passages),
      (select concat_ws(' ', count(*), max(updated_at)) from articles where _status = 'published'),
      (select concat_ws(' ', count(*), max(updated_at)) from synonyms)) as state`)

  return row?.state ?? ''
}
