import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

import { z } from 'zod'

import type { Measure, Prediction } from './types'

const resultSchema = z.object({
  groups: z.record(z.string(), z.record(z.string(), z.unknown())).optional(),
  metrics: z.record(
    z.string(),
    z.object({
      hi: z.number().nullable(),
      lo: z.number().nullable(),
      value: z.number().nullable(),
    }),
  ),
  rows: z.number(),
})
const groupFigure = z.object({ hi: z.number(), lo: z.number(), value: z.number() })

/** Scores predictions with the scorer that comes with the labelled sets, so that the rules are theirs, not ours. */
export const scorePredictions = ({
  field,
  folder,
  predictions,
  set,
}: {
  field?: string
  folder: string
  predictions: readonly Prediction[]
  set: string
}): { figures: Record<string, Measure>; rows: number } => {
  const temporary = mkdtempSync(join(tmpdir(), 'caseway-eval-'))
  const file = join(temporary, 'predictions.jsonl')

  try {
    writeFileSync(file, predictions.map((prediction) => `${JSON.stringify(prediction)}\n`).join(''))
    const output = execFileSync(
      process.execPath,
      [join(folder, 'score.mjs'), set, file, ...(field === undefined ? [] : ['--field', field])],
      { encoding: 'utf8', maxBuffer: 50_000_000 },
    )
    const result = resultSchema.parse(JSON.parse(output))
    const figures: Record<string, Measure> = {}

    for (const [name, { hi, lo, value }] of Object.entries(result.metrics)) {
      if (value !== null) {
        figures[name] = { high: hi ?? value, low: lo ?? value, value }
      }
    }

    for (const [group, values] of Object.entries(result.groups ?? {})) {
      const accuracy = groupFigure.safeParse(values['accuracy'])

      if (accuracy.success) {
        const { hi, lo, value } = accuracy.data
        figures[`accuracy of ${group}`] = { high: hi, low: lo, value }
      }
    }

    return { figures, rows: result.rows }
  } finally {
    rmSync(temporary, { force: true, recursive: true })
  }
}
