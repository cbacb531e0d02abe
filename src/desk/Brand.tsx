import type { ReactNode } from 'react'

import { Mark } from '@/ui/Mark'

/** The mark with our name, which may be for screen readers only. */
export const Brand = ({ hasName = true }: { hasName?: boolean }): ReactNode => (
  <span className="inline-flex items-center gap-2 text-[0.9375rem] font-semibold tracking-tight">
    <Mark />
    {hasName ? <span>Caseway</span> : <span className="sr-only">Caseway</span>}
  </span>
)
