import type { ReactNode } from 'react'

/** Nothing here, why, and what to do about it. */
export const EmptyState = ({
  action,
  children,
  icon,
  title,
}: {
  action?: ReactNode
  children?: ReactNode
  icon?: ReactNode
  title: string
}): ReactNode => (
  <div className="flex h-full flex-col items-center justify-center gap-1.5 px-8 py-12 text-center">
    {icon === undefined ? null : (
      <span className="mb-2 inline-flex size-11 items-center justify-center rounded-xl border border-line bg-sunken text-ink-3 [&_svg]:size-5">
        {icon}
      </span>
    )}
    <p className="text-sm font-semibold text-ink">{title}</p>
    {children === undefined ? null : (
      <div className="max-w-xs text-[0.8125rem] text-balance text-ink-2">{children}</div>
    )}
    {action === undefined ? null : <div className="mt-3 flex gap-2">{action}</div>}
  </div>
)
