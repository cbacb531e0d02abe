import type { ReactNode } from 'react'

/** A page or panel that has nothing to show: why, and what to do. */
export const Notice = ({
  action,
  children,
  icon,
  isAlert = false,
  title,
}: {
  action?: ReactNode
  children?: ReactNode
  icon?: ReactNode
  isAlert?: boolean
  title: string
}): ReactNode => (
  <div
    className="flex flex-col items-center justify-center gap-2 px-6 py-10 text-center"
    {...(isAlert ? { role: 'alert' } : {})}
  >
    {icon === undefined ? null : (
      <span className="inline-flex size-11 items-center justify-center rounded-xl bg-sunken text-ink-3 [&_svg]:size-5">
        {icon}
      </span>
    )}
    <span className="text-md font-semibold">{title}</span>
    {children === undefined ? null : (
      <span className="max-w-md text-sm text-balance text-ink-2">{children}</span>
    )}
    {action === undefined ? null : <span className="mt-2 flex gap-2">{action}</span>}
  </div>
)
