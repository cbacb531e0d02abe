import type { ReactNode } from 'react'

import { Notice } from './Notice'

/** What somebody reads whose role may not see a page: why, and where to go instead. */
export const NotForRole = ({
  action,
  children,
  title,
}: {
  action?: { readonly href: string; readonly label: string }
  children: ReactNode
  title: string
}): ReactNode => (
  <div className="cw cw-page">
    <div className="cw-panel mx-auto mt-10 max-w-xl">
      <Notice
        {...(action === undefined
          ? {}
          : {
              action: (
                <a className="cw-button" href={action.href}>
                  {action.label}
                </a>
              ),
            })}
        title={title}
      >
        {children}
      </Notice>
    </div>
  </div>
)
