import type { ReactNode } from 'react'

import type { TriageReport } from '@/contracts/triageReport'

const side = 240
const foot = 44

/**
 * A reliability diagram: for messages on which triage was so sure, how often it was right. On the diagonal it is as
 * right as it says; below, it is too sure of itself. The bars at the foot say how many messages a point stands for.
 */
export const CalibrationPanel = ({
  calibration,
}: {
  calibration: TriageReport['calibration']
}): ReactNode => {
  const most = Math.max(1, ...calibration.map(({ rows }) => rows))
  const total = calibration.reduce((sum, { rows }) => sum + rows, 0)
  const gap = calibration.reduce(
    (sum, { right, rows, said }) => sum + Math.abs(right - said) * (rows / Math.max(1, total)),
    0,
  )
  const x = (share: number): number => 34 + share * side
  const y = (share: number): number => 8 + (1 - share) * side
  const path = calibration
    .map(({ right, said }, at) => `${at === 0 ? 'M' : 'L'}${String(x(said))} ${String(y(right))}`)
    .join(' ')

  return (
    <section aria-label="Calibration" className="cw-panel p-4">
      <h2 className="cw-h2">Calibration</h2>
      <div className="mt-1 mb-3 text-sm text-ink-2">
        Of the messages on which triage was so sure, how many it got right. Mean gap{' '}
        {(gap * 100).toFixed(1)} points.
      </div>
      <svg
        aria-label={`How often triage was right by how sure it was: ${calibration
          .map(
            ({ right, rows, said }) =>
              `${pct(said)} sure, ${pct(right)} right, ${String(rows)} messages`,
          )
          .join('; ')}`}
        className="mx-auto block w-full max-w-[26rem] text-[10px]"
        role="img"
        viewBox={`0 0 ${String(side + 52)} ${String(side + foot + 44)}`}
      >
        {[0, 0.25, 0.5, 0.75, 1].map((tick) => (
          <g className="fill-ink-3" key={tick}>
            <line className="stroke-line" x1={x(0)} x2={x(1)} y1={y(tick)} y2={y(tick)} />
            <text textAnchor="end" x={x(0) - 5} y={y(tick) + 3}>
              {pct(tick)}
            </text>
            <text textAnchor="middle" x={x(tick)} y={y(0) + foot + 14}>
              {pct(tick)}
            </text>
          </g>
        ))}
        <line
          className="stroke-line-strong"
          strokeDasharray="4 4"
          x1={x(0)}
          x2={x(1)}
          y1={y(0)}
          y2={y(1)}
        />
        {calibration.map(({ from, rows }) => (
          <rect
            className="fill-line-strong"
            height={Math.max(1, (foot - 8) * (rows / most))}
            key={from}
            rx="1.5"
            width={side / 10 - 4}
            x={x(from) + 2}
            y={y(0) + foot - Math.max(1, (foot - 8) * (rows / most))}
          />
        ))}
        <path className="stroke-accent" d={path} fill="none" strokeWidth="2" />
        {calibration.map(({ from, right, rows, said }) => (
          <circle
            className="fill-accent stroke-surface"
            cx={x(said)}
            cy={y(right)}
            key={from}
            r="4"
          >
            <title>
              {pct(said)} sure, {pct(right)} right, {rows} messages
            </title>
          </circle>
        ))}
        <text className="fill-ink-3" textAnchor="middle" x={x(0.5)} y={y(0) + foot + 28}>
          How sure triage was (bars: how many messages)
        </text>
      </svg>
    </section>
  )
}

const pct = (share: number): string => `${String(Math.round(share * 100))} %`
