import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

import { z } from 'zod'

import type { LabelledRow } from './types'

const rowSchema = z.looseObject({ id: z.string(), text: z.string() })

/** The rows of a `.jsonl` or `.jsonl.gz` file. Throws with the line number when one is not a labelled text. */
export const readRows = (file: string): LabelledRow[] => {
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')

  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') {
      return []
    }

    const row = rowSchema.safeParse(JSON.parse(line))

    if (!row.success) {
      throw new Error(`${file}: line ${at + 1} is not a labelled text`)
    }

    return [row.data]
  })
}
