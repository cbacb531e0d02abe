import type { Measured } from './types'

const digits = (value: number): string => value.toFixed(3)
const head = '| set | how | rows learned | rows scored | figures | training, s | ms a text |'
const rule = '|---|---|---:|---:|---|---:|---:|'
const measuredOn = /^Measured on .*$/mu

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

/**
 * The page for docs/ with what was measured now in its table. All that people wrote into `page` stays as it is: only they
 * know how far to trust a figure. Of some sets (`isWhole` false) the others keep their lines, and the date of the whole
 * stays. Of all, lines of sets that are not measured any more go.
 */
export const reportOf = ({
  isWhole,
  machine,
  measured,
  now,
  page,
}: {
  isWhole: boolean
  machine: string
  measured: readonly Measured[]
  now: Date
  page: string
}): string => {
  const lines = page.split('\n')
  const from = lines.findIndex((line) => cellsOf(line)[0] === 'set')
  const to = lines.findLastIndex((line) => line.startsWith('|'))

  if (from < 0 || !measuredOn.test(page)) {
    throw new Error('docs/evaluation.md has lost its table or its date')
  }

  const known = lines.slice(from + 2, to + 1)
  const fresh = new Map(measured.map(rowOf).map((row) => [keyOf(row), row]))
  const rows = isWhole
    ? [...fresh.values()]
    : [
        ...known.map((line) => fresh.get(keyOf(line)) ?? line.replace(/ +/gu, ' ')),
        ...[...fresh]
          .filter(([key]) => !known.some((line) => keyOf(line) === key))
          .map(([, row]) => row),
      ]
  const whole = [...lines.slice(0, from), head, rule, ...rows, ...lines.slice(to + 1)].join('\n')

  return isWhole
    ? whole.replace(
        measuredOn,
        `Measured on ${now.toISOString().slice(0, 10)} (${machine}) by \`EVALDATA_DIR=… npm run eval -- triage\`.`,
      )
    : whole
}

const cellsOf = (line: string): string[] =>
  line
    .split('|')
    .slice(1)
    .map((cell) => cell.trim())

/** Set, how, and which figures: false alarms and moods of the same texts are two lines. */
const keyOf = (row: string): string => {
  const [set = '', how = '', , , figures = ''] = cellsOf(row)

  return [set, how, ...figures.split('<br>').map((figure) => figure.split(' **')[0])].join(' ')
}
