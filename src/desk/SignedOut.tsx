'use client'

import type { ReactNode } from 'react'

import { Dialog } from '@/ui/Dialog'

/** The session ended while somebody worked: say so, and come back to exactly this place. */
export const SignedOut = ({ onClose }: { onClose: () => void }): ReactNode => {
  const here = `${window.location.pathname}${window.location.search}`

  return (
    <Dialog
      description="What you wrote is kept in this browser and will be in the box again."
      onClose={onClose}
      title="Your session has ended"
    >
      <a
        className="inline-flex h-9 items-center rounded-md bg-accent px-4 font-medium text-accent-ink hover:bg-accent-hover"
        href={`/sign-in?next=${encodeURIComponent(here)}`}
      >
        Sign in again
      </a>
    </Dialog>
  )
}
