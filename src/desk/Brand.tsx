import type { ReactNode } from 'react'

/** The mark: a case whose way forks, and one branch is taken. */
export const Brand = ({ hasName = true }: { hasName?: boolean }): ReactNode => (
  <span className="inline-flex items-center gap-2 text-[0.9375rem] font-semibold tracking-tight">
    <svg aria-hidden className="size-6 shrink-0" viewBox="0 0 24 24">
      <rect fill="var(--cw-accent)" height="24" rx="6" width="24" />
      <path
        d="M6 12h4.2c1.5 0 2-.6 2.8-1.9l.6-1c.8-1.3 1.5-1.8 2.9-1.8H18M13 13.9l.6 1c.8 1.3 1.5 1.8 2.9 1.8H18"
        fill="none"
        stroke="#fff"
        strokeLinecap="round"
        strokeWidth="1.8"
      />
      <circle cx="6" cy="12" fill="#fff" r="1.7" />
    </svg>
    {hasName ? <span>Caseway</span> : <span className="sr-only">Caseway</span>}
  </span>
)
