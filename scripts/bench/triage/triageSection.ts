import { ms } from '../summarise'
import type { Check, SectionResult } from '../types'
import type { TriageFigures } from './trainOnce'

const megabytes = (bytes: number): number => bytes / 1e6

/** The section of the page. */
export const triageSection = (all: readonly TriageFigures[]): SectionResult => {
  const most = all.at(-1)

  return {
    checks: most === undefined ? [] : checksOf(most),
    databases: ['No database'],
    gaps: [],
    id: 'triage',
    method: [
      'The built-in engine learns made-up messages (12 to 60 words, 60 categories, a vocabulary of 30,000 words with ' +
        'misspellings, every message with a priority, some with an intent, a mood, a language or a wish for a person) ' +
        'together with the starter set, each number of them in a process of its own. Training holds the calibration and ' +
        'packing; memory is the most the process took until then. The packed model is then loaded anew and reads 1,000 ' +
        'messages that it never saw, one after the other on one core, after 20 to warm up (the first answer of a process brings the statistics of languages and the word vectors with it). The messages are invented: ' +
        'what is right says only that it learned. Quality is in docs/evaluation.md.',
    ],
    tables: [
      {
        head: [
          'examples',
          'training s',
          'memory MB',
          'model MB',
          'load ms',
          'first ms',
          'p50 ms',
          'p95 ms',
          'p99 ms',
          'right',
        ],
        rows: all.map(
          ({ accuracy, examples, first, load, memory, perMessage, size, trainSeconds }) => [
            examples.toLocaleString('en'),
            trainSeconds.toFixed(1),
            megabytes(memory).toFixed(0),
            megabytes(size).toFixed(1),
            ms(load),
            ms(first),
            ms(perMessage.p50),
            ms(perMessage.p95),
            ms(perMessage.p99),
            `${(accuracy * 100).toFixed(1)} %`,
          ],
        ),
        title: 'From nothing to 100,000 examples',
      },
    ],
    title: 'Built-in triage',
  }
}

const checksOf = ({ examples, load, perMessage, size }: TriageFigures): Check[] => {
  const after = `after ${examples.toLocaleString('en')} examples`

  return [
    {
      database: 'none',
      name: `triage of a message, p95 ${after}`,
      target: 20,
      unit: 'ms',
      value: perMessage.p95,
    },
    {
      database: 'none',
      name: `triage model ${after}`,
      target: 30,
      unit: 'MB',
      value: megabytes(size),
    },
    {
      database: 'none',
      name: `triage model loaded, ${after}`,
      target: 1000,
      unit: 'ms',
      value: load,
    },
  ]
}
