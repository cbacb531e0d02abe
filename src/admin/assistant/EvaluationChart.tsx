import type { ReactNode } from 'react'

import type { EvaluationView } from '@/contracts/assistantEvaluation'

import { asPercent } from './asPercent'
import { sharesOf } from './sharesOf'

const width = 600
const height = 140
const lines = [
  { key: 'automation', label: 'Automation', stroke: 'var(--color-note)' },
  { key: 'accuracy', label: 'Accuracy', stroke: 'var(--color-good)' },
] as const

/** Automation and accuracy over the runs, oldest first. The table below says the same in numbers. */
export const EvaluationChart = ({ runs }: { runs: readonly EvaluationView[] }): ReactNode => {
  const points = runs
    .flatMap(({ figures }) => (figures === null ? [] : [sharesOf(figures)]))
    .reverse()
  const x = (at: number): number =>
    points.length < 2 ? width / 2 : (at * width) / (points.length - 1)
  const y = (share: number): number => 6 + (1 - share) * (height - 12)

  return points.length === 0 ? null : (
    <figure className="mt-4">
      <svg
        aria-label={lines
          .map(({ key, label }) => `${label} ${asPercent(points.at(-1)?.[key] ?? 0)}`)
          .join(', ')}
        className="h-36 w-full overflow-visible"
        preserveAspectRatio="none"
        role="img"
        viewBox={`0 0 ${String(width)} ${String(height)}`}
      >
        {[0, 0.5, 1].map((share) => (
          <line
            key={share}
            stroke="var(--color-line)"
            vectorEffect="non-scaling-stroke"
            x1={0}
            x2={width}
            y1={y(share)}
            y2={y(share)}
          />
        ))}
        {lines.map(({ key, stroke }) =>
          points.length === 1 ? (
            <line
              key={key}
              stroke={stroke}
              strokeWidth={3}
              vectorEffect="non-scaling-stroke"
              x1={width / 2 - 6}
              x2={width / 2 + 6}
              y1={y(points[0]?.[key] ?? 0)}
              y2={y(points[0]?.[key] ?? 0)}
            />
          ) : (
            <polyline
              fill="none"
              key={key}
              points={points.map((one, at) => `${String(x(at))},${String(y(one[key]))}`).join(' ')}
              stroke={stroke}
              strokeWidth={2}
              vectorEffect="non-scaling-stroke"
            />
          ),
        )}
      </svg>
      <figcaption className="mt-1 flex gap-4 text-xs text-ink-2">
        {lines.map(({ key, label, stroke }) => (
          <span className="flex items-center gap-1.5" key={key}>
            <span aria-hidden className="h-0.5 w-4" style={{ background: stroke }} />
            {label} {asPercent(points.at(-1)?.[key] ?? 0)}
          </span>
        ))}
        <span className="ms-auto text-ink-3">0–100 %, by run</span>
      </figcaption>
    </figure>
  )
}
