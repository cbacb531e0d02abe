import { existsSync } from 'node:fs'
import path from 'node:path'

import { say } from '../lib/say'
import { readRows } from './readRows'
import { fitConfidence } from './search/fitConfidence'
import { measureGolden } from './search/measureGolden'
import { measureRetrieval } from './search/measureRetrieval'

const percent = (value: number): string => `${(value * 100).toFixed(1)} %`
const shareOf = <Item>(items: readonly Item[], isSo: (item: Item) => boolean): string =>
  percent(items.filter(isSo).length / Math.max(1, items.length))

/**
 * `npm run eval -- search`: our own questions against the demo company's articles, and the public question sets where
 * EVALDATA_DIR has them. `npm run eval -- search fit` fits the confidence first.
 */
export const evaluateSearch = async ({
  folder,
  isFit,
}: {
  folder: string | undefined
  isFit: boolean
}): Promise<void> => {
  if (isFit) {
    const { answered, falselyAnswered } = await fitConfidence()
    say(
      `Fitted. On questions not fitted to: answered ${percent(answered)}, falsely answered ${percent(falselyAnswered)}. Run again without "fit" to measure with the new weights.`,
    )

    return
  }

  const results = await measureGolden()

  for (const language of [...new Set(results.map((result) => result.language)), 'all']) {
    const asked = results.filter((result) => language === 'all' || result.language === language)
    const answerable = asked.filter(({ isAnswerable }) => isAnswerable)
    const others = asked.filter(({ isAnswerable }) => !isAnswerable)
    say(
      `own, ${language}: ${String(answerable.length)} with an answer: first ${shareOf(answerable, ({ isFirst }) => isFirst)}, among three ${shareOf(answerable, ({ isInThree }) => isInThree)}, answered ${shareOf(answerable, ({ confidence, isInThree }) => confidence >= 0.5 && isInThree)}; ${String(others.length)} without: falsely answered ${shareOf(others, ({ confidence }) => confidence >= 0.5)}`,
    )
  }

  if (folder === undefined || folder === '') {
    say('EVALDATA_DIR is not set: the public question sets were left out.')

    return
  }

  const sets = [
    { language: 'en', set: 'stackfaq', unanswerable: readOutOfScope(folder) },
    { language: 'en', set: 'xquad-en' },
    { language: 'de', set: 'xquad-de' },
  ] as const

  for (const given of sets) {
    const { answered, falselyAnswered, figures, questions, set } = await measureRetrieval({
      folder,
      ...given,
    })
    const line = Object.entries(figures).map(([name, value]) => `${name} ${value.toFixed(3)}`)
    const refused =
      falselyAnswered === null ? '' : `, out of scope falsely answered ${percent(falselyAnswered)}`
    say(
      `${set}: ${String(questions)} questions, ${line.join(', ')}, answered and right ${percent(answered)}${refused}`,
    )
  }
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
