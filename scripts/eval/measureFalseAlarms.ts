import { join } from 'node:path'

import { scoreToxicity } from '@/ai/models/built-in/scoreToxicity'

import { readRows } from './readRows'
import { share } from './share'
import type { Measured } from './types'

/** How often ordinary support messages are taken for toxic. Wanted: at most 2 %. */
export const measureFalseAlarms = (folder: string): Measured[] =>
  ['sentiment/twitter-airline/dev.jsonl.gz', 'category/banking77/dev.jsonl'].map((file) => {
    const rows = readRows(join(folder, file)).filter((row) => row['split'] === 'test')
    const from = performance.now()
    const alarms = rows.filter(({ text }) => scoreToxicity(text) > 0.5).length

    return {
      figures: { 'false toxicity alarms': share(alarms, rows.length) },
      how: 'as shipped, no training rows',
      millisecondsPerText: (performance.now() - from) / rows.length,
      set: file.split('/').slice(0, 2).join('/'),
      testRows: rows.length,
      trainRows: 0,
      trainSeconds: 0,
    }
  })
