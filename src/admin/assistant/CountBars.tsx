import type { ReactNode } from 'react'

/** Counts as bars beside each other's length, the number at the end of each. */
export const CountBars = ({
  rows,
}: {
  rows: readonly { readonly count: number; readonly label: string }[]
}): ReactNode => {
  const most = Math.max(1, ...rows.map(({ count }) => count))

  return (
    <dl className="grid grid-cols-[max-content_1fr_max-content] items-center gap-x-3 gap-y-1.5 text-sm">
      {rows.map(({ count, label }) => (
        <div className="contents" key={label}>
          <dt className="text-ink-2">{label}</dt>
          <dd aria-hidden className="m-0 h-2 overflow-hidden rounded bg-sunken">
            <span
              className="block h-full rounded bg-accent"
              style={{ width: `${String((count / most) * 100)}%` }}
            />
          </dd>
          <dd className="m-0 text-end font-medium tabular-nums">{count}</dd>
        </div>
      ))}
    </dl>
  )
}
