import { writeFileSync } from 'node:fs'
import { join } from 'node:path'

import { scoreLinear } from '@/ai/models/built-in/linear/scoreLinear'
import { trainLinear } from '@/ai/models/built-in/linear/trainLinear'

import { say } from '../lib/say'
import { readRows } from './readRows'
import { scorePredictions } from './scorePredictions'
import type { Measure } from './types'

/** Found on the newest fifth of the training rows, never on the test rows; the same for every set. */
const settings = { balance: 0.3, cost: 0.3 }
const sets = [
  { field: 'product', floor: '0.455 / 0.687', set: 'bugs-netbeans' },
  { field: 'assignee', floor: '0.342 / 0.504', set: 'bugs-netbeans' },
  { field: 'product', floor: '0.570 / 0.823', set: 'bugs-openoffice' },
] as const

/** `npm run eval -- routing`: the learned part of routing alone, on public queues and people. Writes docs/evaluation-routing.md. */
export const evaluateRouting = ({ folder, now }: { folder: string; now: Date }): void => {
  const lines = sets.map(({ field, floor, set }) => {
    const rows = readRows(join(folder, 'routing', set, 'dev.jsonl'))
    const train = rows
      .filter((row) => row['split'] === 'train')
      .map((row) => ({ label: String(row[field]), text: row.text }))
    const test = rows.filter((row) => row['split'] === 'test')
    const labels = [...new Set(train.map(({ label }) => label))].toSorted()
    const model = trainLinear({
      ...settings,
      labels: labels.map((label) => ({ label })),
      rows: train,
    })
    const { figures, rows: scored } = scorePredictions({
      field,
      folder,
      predictions: test.map((row) => {
        const ranked = scoreLinear(model, row.text).labels

        return {
          confidence: ranked[0]?.confidence ?? 0,
          id: row.id,
          label: ranked[0]?.label ?? '',
          ranked: ranked.slice(0, 5).map(({ label }) => label),
        }
      }),
      set: `routing/${set}`,
    })
    const show = (name: string): string => showMeasure(figures[name])
    say(`${set} ${field}: ${show('accuracy')} top-3 ${show('top3')}`)

    return `| ${set}, ${field} (${String(labels.length)}) | ${String(train.length)} + ${String(scored)} | ${show('accuracy')} | ${show('top3')} | ${show('coverage_at_90')} | ${floor} |`
  })
  writeFileSync('docs/evaluation-routing.md', page({ lines, now }))
}

const showMeasure = (measure: Measure | undefined): string =>
  measure === undefined
    ? ''
    : `**${measure.value.toFixed(3)}** (${measure.low.toFixed(3)}–${measure.high.toFixed(3)})`

const page = ({ lines, now }: { lines: readonly string[]; now: Date }): string =>
  `# Evaluation of learned routing

Written by \`npm run eval -- routing\` on ${now.toISOString().slice(0, 10)}.

Which queue or person a case belongs to, learned from past cases alone: the built-in linear engine on the words of the case, trained on the
oldest four fifths of each public set and asked about the newest fifth. 95 % intervals by the scorer of the sets. The sets are
labelled by others, are no part of the product, and were not learned from otherwise; cost and balance were chosen on the
newest fifth of the training rows.

| set, what is predicted (labels) | rows: train + test | top-1 | top-3 | coverage at 90 % accuracy | floor of the sets' authors: top-1 / top-3 |
| --- | --- | --- | --- | --- | --- |
${lines.join('\n')}

The floor is TF-IDF with a linear SVM without tuning. In the product the rules come first; where none speaks, the category that the
same engine learned names the team.
`
