import { join } from 'node:path'

import { detectLanguage } from '@/ai/language/detectLanguage'

import { readRows } from './readRows'
import { scorePredictions } from './scorePredictions'
import type { Measured, Prediction } from './types'

/** Language identification, per kind of text (sentences, word pairs, single words). */
export const measureLanguage = async (folder: string): Promise<Measured> => {
  const set = 'language/lingua-32'
  const rows = readRows(join(folder, set, 'dev.jsonl.gz'))
  const predictions: Prediction[] = []
  await detectLanguage('warm up')
  const from = performance.now()

  for (const { id, text } of rows) {
    const { code, confidence } = await detectLanguage(text)
    predictions.push({ confidence, id, label: code })
  }

  const millisecondsPerText = (performance.now() - from) / rows.length
  const { figures, rows: testRows } = scorePredictions({ folder, predictions, set })

  return {
    figures: Object.fromEntries(
      Object.entries(figures).filter(([name]) => name.startsWith('accuracy of')),
    ),
    how: 'as shipped, no training rows',
    millisecondsPerText,
    set,
    testRows,
    trainRows: 0,
    trainSeconds: 0,
  }
}
