import type { WeekRow } from './evaluateWeek'

const width = 720
const barHeight = 22
const gap = 12
const left = 210
const ink = '#5b6172'

/** Bars of late first answers, one per way of giving cases away: a picture that reads on light and dark pages. */
export const drawWeek = (rows: readonly WeekRow[]): string => {
  const most = Math.max(...rows.map(({ mean }) => mean.breaches))
  const height = rows.length * (barHeight + gap) + 56
  const bars = rows.map(({ mean, strategy }, at) => {
    const y = 40 + at * (barHeight + gap)
    const long = Math.max(2, (mean.breaches / most) * (width - left - 80))
    const middle = String(y + barHeight / 2)

    return `  <text x="${String(left - 12)}" y="${middle}" text-anchor="end" dominant-baseline="central" fill="${ink}">${strategy.name}</text>
  <rect x="${String(left)}" y="${String(y)}" width="${long.toFixed(1)}" height="${String(barHeight)}" rx="4" fill="${strategy.rule === 'ours' ? '#5b57d1' : '#a9adbd'}" />
  <text x="${(left + long + 8).toFixed(1)}" y="${middle}" dominant-baseline="central" fill="${ink}">${(mean.breaches * 100).toFixed(1)} %</text>`
  })

  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${String(width)} ${String(height)}" font-family="system-ui, sans-serif" font-size="13" role="img" aria-label="Late first answers in the simulated week, by way of routing">
  <text x="${String(left)}" y="20" font-weight="600" fill="${ink}">Late first answers, share of 5,000 cases</text>
${bars.join('\n')}
</svg>
`
}
