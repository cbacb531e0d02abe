import type { ReactNode } from 'react'

/** The mark: a case whose way forks, and one branch is taken. */
export const Mark = ({ size = 24 }: { size?: number }): ReactNode => (
  <svg aria-hidden className="shrink-0" height={size} viewBox="0 0 24 24" width={size}>
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
)
