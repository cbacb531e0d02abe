import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/**
 * An address for each new article, in order: the wanted one, or with the next number where an article or an earlier one
 * of the list has it. Articles that the asking person does not see count too. Index: articles_slug_idx.
 */
export const findFreeSlugs = async ({
  run,
  wanted,
}: {
  run: RunSql
  wanted: readonly string[]
}): Promise<readonly string[]> => {
  const rows = await run<{ slug: string }>(sql`
    select a.slug from unnest(${sql.param([...new Set(wanted)])}::text[]) w (slug)
      join articles a on a.slug = w.slug or a.slug like w.slug || '-%'`)
  const taken = new Set(rows.map(({ slug }) => slug))

  return wanted.map((slug) => {
    let free = slug

    for (let number = 2; taken.has(free); number += 1) {
      free = `${slug}-${String(number)}`
    }

    taken.add(free)

    return free
  })
}
