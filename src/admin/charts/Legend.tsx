import type { ReactNode } from 'react'

const dots: Readonly<Record<string, string>> = {
  amber: 'bg-amber-500',
  emerald: 'bg-emerald-500',
  indigo: 'bg-indigo-500',
  rose: 'bg-rose-500',
  sky: 'bg-sky-500',
  slate: 'bg-slate-500',
  violet: 'bg-violet-500',
}

/** What the colours of a chart stand for. Tremor's own legend puts list items outside of a list, which screen readers lose. */
export const Legend = ({
  colours,
  names,
}: {
  colours: readonly string[]
  names: readonly string[]
}): ReactNode => (
  <ul className="flex flex-wrap justify-end gap-x-4 gap-y-1 p-0! pb-2! text-xs text-ink-2">
    {names.map((name, index) => (
      <li className="flex items-center gap-1.5" key={name}>
        <span
          aria-hidden
          className={`size-2 rounded-full ${dots[colours[index] ?? ''] ?? 'bg-slate-500'}`}
        />
        {name}
      </li>
    ))}
  </ul>
)
