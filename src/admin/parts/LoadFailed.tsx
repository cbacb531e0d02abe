import type { ReactNode } from 'react'

import { Notice } from './Notice'

/** A panel that could not be read, with the way to try again. */
export const LoadFailed = ({
  reload,
  what,
  why,
}: {
  reload: () => void
  what: string
  why: string
}): ReactNode => (
  <div className="cw-panel">
    <Notice
      action={
        <button className="cw-button" onClick={reload} type="button">
          Try again
        </button>
      }
      isAlert
      title={`${what} could not be read`}
    >
      {why}
    </Notice>
  </div>
)
