import type { ReactNode } from 'react'

import { Mark } from '@/ui/Mark'

/** Mark and word, for pages outside the panel's frame: first account, password, signing out. */
export const Logo = (): ReactNode => (
  <span className="cw-logo">
    <Mark size={36} />
    <span>Caseway</span>
  </span>
)
