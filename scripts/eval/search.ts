import { existsSync } from 'node:fs'
import path from 'node:path'

import { connectedEmbeddings } from '@/ai/embeddings/connectedEmbeddings'
import { neuralSource } from '@/ai/embeddings/neural/neuralSource'

import { say } from '../lib/say'
import { readRows } from './readRows'
import { fitConfidence } from './search/fitConfidence'
import type { GoldenResult } from './search/measureGolden'
import { measureGolden } from './search/measureGolden'
import { measureRetrieval } from './search/measureRetrieval'
import { share } from './share'
import type { Measure } from './types'
import { writeSection } from './writeSection'

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`
const shown = ({ high, low, value }: Measure): string =>
  `**${value.toFixed(3)}** (${low.toFixed(3)}–${high.toFixed(3)})`
const shareOf = <Item>(items: readonly Item[], isSo: (item: Item) => boolean): Measure =>
  share(items.filter(isSo).length, Math.max(1, items.length))

/**
 * `npm run eval -- search`: our own questions against the demo company's articles, and the public question sets where
 * EVALDATA_DIR has them; with those it writes its section of docs/evaluation-knowledge.md. `npm run eval -- search fit`
 * fits the confidence first. With EMBEDDINGS_PROVIDER=transformers both are about that model, in a section of its own.
 */
export const evaluateSearch = async ({
  folder,
  isFit,
  now,
}: {
  folder: string | undefined
  isFit: boolean
  now: Date
}): Promise<void> => {
  if (isFit) {
    const { answered, falselyAnswered, writtenTo } = await fitConfidence()
    say(
      `Fitted: ${writtenTo}. On questions not fitted to: answered ${percent(answered)}, falsely answered ${percent(falselyAnswered)}. Run again without "fit" to measure with the new weights.`,
    )

    return
  }

  const lines: string[] = []
  const tell = (line: string): void => {
    lines.push(line)
    say(line)
  }
  tell(
    'Own questions, written by us; the confidence is fitted to them (ten folds: `npm run eval -- search fit`), but for those of the last line, which were written when the weights stood. "Answered": confidence from 0.5 and the right article among the first three.',
  )
  tell('')
  tell(
    '| language | with an answer | right article first | answered | without an answer | falsely answered |',
  )
  tell('|---|---:|---|---|---:|---|')
  const results = await measureGolden()

  for (const language of [...new Set(results.map((result) => result.language)), 'all']) {
    tell(rowOfOwn({ language, results }))
  }

  tell(
    rowOfOwn({
      language: 'all',
      name: 'en, not fitted to',
      results: results.filter(({ isHeldBack }) => isHeldBack),
    }),
  )

  if (folder === undefined || folder === '') {
    say('EVALDATA_DIR is not set: the public question sets were left out, the page stays as it is.')

    return
  }

  tell('')
  tell(
    'Public sets, nothing learned from them; "xquad-de-en" asks in German and holds English documents. "Answered": confidence from 0.5 and a right document first. "Falsely answered": questions from another world (clinc150-oos) asked to the same documents.',
  )
  tell('')
  tell(
    '| set | questions | hit@1 | MAP | plain BM25 hit@1 | plain BM25 MAP | answered and right | falsely answered |',
  )
  tell('|---|---:|---|---|---|---|---|---|')
  const sets = [
    { corpus: 'stackfaq', language: 'en', set: 'stackfaq', unanswerable: readOutOfScope(folder) },
    { corpus: 'xquad-en', language: 'en', set: 'xquad-en' },
    { corpus: 'xquad-de', language: 'de', set: 'xquad-de' },
    { corpus: 'xquad-en', language: 'en', set: 'xquad-de-en' },
  ] as const

  for (const given of sets) {
    const result = await measureRetrieval({ folder, ...given })

    if (result !== null) {
      const { answered, baseline, falselyAnswered, figures, questions, set } = result
      const of = (measures: Readonly<Record<string, Measure>>, name: string): string =>
        measures[name] === undefined ? '' : shown(measures[name])
      tell(
        `| ${set} | ${String(questions)} | ${of(figures, 'hit@1')} | ${of(figures, 'map')} | ${of(baseline, 'hit@1')} | ${of(baseline, 'map')} | ${shown(answered)} | ${falselyAnswered === null ? '' : shown(falselyAnswered)} |`,
      )
    }
  }

  const { name, version } = connectedEmbeddings()
  writeSection({
    lines,
    now,
    title: neuralSource() === null ? 'Search' : `Search with ${name} ${version}`,
  })
  say('Written: docs/evaluation-knowledge.md (run npm run fix to align its tables)')
}

const rowOfOwn = ({
  language,
  name = language,
  results,
}: {
  language: string
  name?: string
  results: readonly GoldenResult[]
}): string => {
  const asked = results.filter((result) => language === 'all' || result.language === language)
  const answerable = asked.filter(({ isAnswerable }) => isAnswerable)
  const others = asked.filter(({ isAnswerable }) => !isAnswerable)

  const first = shareOf(answerable, ({ isFirst }) => isFirst)
  const answered = shareOf(
    answerable,
    ({ confidence, isInThree }) => confidence >= 0.5 && isInThree,
  )
  const none = answerable.length === 0

  return `| ${name} | ${String(answerable.length)} | ${none ? '' : shown(first)} | ${none ? '' : shown(answered)} | ${String(others.length)} | ${shown(shareOf(others, ({ confidence }) => confidence >= 0.5))} |`
}

/** Questions that have nothing to do with the set: none of them should be answered. */
const readOutOfScope = (folder: string): readonly string[] => {
  const home = path.join(folder, 'category', 'clinc150-oos')
  const file = ['dev.jsonl.gz', 'dev.jsonl'].map((name) => path.join(home, name)).find(existsSync)

  return file === undefined
    ? []
    : readRows(file)
        .filter((row) => row['label'] === 'oos')
        .map(({ text }) => text)
}
