import type { ReactNode } from 'react'

import { FieldProblem } from '../parts/FieldProblem'

/** What the forms of a record's settings have around them: a name, the form, what it means, and what is wrong. */
export const FieldFrame = ({
  children,
  hint = null,
  label,
  problem,
}: {
  children: ReactNode
  hint?: ReactNode
  label: string
  problem: null | string
}): ReactNode => (
  <section
    aria-label={label}
    className="cw @container mb-6 grid min-w-0 gap-3 rounded-lg border border-line p-4"
  >
    <div>
      <div className="font-medium">{label}</div>
      {hint === null ? null : <div className="mt-0.5 text-xs text-ink-3">{hint}</div>}
    </div>
    {children}
    <FieldProblem problem={problem} />
  </section>
)
