import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

import type { Synonym } from './expandWords'

/** The synonyms of a language that are switched on. Read with each question: a change counts at once. */
export const readSynonyms = ({
  language,
  run,
}: {
  language: string
  run: RunSql
}): Promise<readonly Synonym[]> =>
  run<Synonym>(
    sql`select words, means, kind from synonyms where language::text = ${language} and is_active limit 2000`,
  )
