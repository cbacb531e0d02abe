import type { ReactNode } from 'react'

export const Kbd = ({ children }: { children: ReactNode }): ReactNode => (
  <kbd className="inline-flex h-[1.15rem] min-w-[1.15rem] items-center justify-center rounded border border-line-strong bg-sunken px-1 font-sans text-[0.6875rem] leading-none font-medium text-ink-2">
    {children}
  </kbd>
)
