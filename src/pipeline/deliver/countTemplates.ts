import type { RunSql } from '@/lib/sql'

import { usesTemplate } from '@/domain/knowledge/usesTemplate'
import { sql } from '@/lib/sql'

const mostTemplates = 500

/**
 * Counts the templates that a person's reply was written with, once it has left (requirement I1): what was taken back or
 * never sent counts nothing. Read from the text, so it does not matter how the template came into it. A delivery ends once.
 */
export const countTemplates = async ({
  messageId,
  run,
}: {
  messageId: string
  run: RunSql
}): Promise<void> => {
  const [message] = await run<{ text: string }>(
    sql`select text from messages where id = ${messageId} and author_kind = 'agent'`,
  )

  if (message === undefined) {
    return
  }

  const templates = await run<{ body: string; id: string }>(
    sql`select id, body from templates where _status = 'published' and body is not null order by id limit ${mostTemplates}`,
  )
  const used = templates.filter(({ body }) => usesTemplate({ body, text: message.text }))

  if (used.length > 0) {
    await run(sql`
      with used as (
        select id from templates where id = any(${sql.param(used.map(({ id }) => id))}::uuid[]) order by id for update)
      update templates set used_count = coalesce(used_count, 0) + 1 from used where templates.id = used.id`)
  }
}
