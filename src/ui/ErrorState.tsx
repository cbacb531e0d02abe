import type { ReactNode } from 'react'

import { RotateCw, TriangleAlert } from 'lucide-react'

import { Button } from './Button'
import { EmptyState } from './EmptyState'

/** What failed, in words, and a way to try again. */
export const ErrorState = ({
  detail,
  onRetry,
  title,
}: {
  detail: string
  onRetry?: () => void
  title: string
}): ReactNode => (
  <div className="h-full" role="alert">
    <EmptyState
      action={
        onRetry === undefined ? undefined : (
          <Button icon={<RotateCw className="size-3.5" />} onClick={onRetry} size="sm">
            Try again
          </Button>
        )
      }
      icon={<TriangleAlert />}
      title={title}
    >
      {detail}
    </EmptyState>
  </div>
)
