import type { ReactNode } from 'react'

import { FileQuestion } from 'lucide-react'

import { Button } from '@/ui/Button'
import { EmptyState } from '@/ui/EmptyState'
import { ErrorState } from '@/ui/ErrorState'
import { Skeleton } from '@/ui/Skeleton'

import { ApiError, tellError } from '../data/api'

/** A case that cannot be shown, and the way on. */
export const CaseFailure = ({
  error,
  onBack,
  onRetry,
}: {
  error: unknown
  onBack: () => void
  onRetry: () => void
}): ReactNode =>
  error instanceof ApiError && error.status === 404 ? (
    <EmptyState
      action={
        <Button onClick={onBack} size="sm">
          Back to the inbox
        </Button>
      }
      icon={<FileQuestion />}
      title="There is no such case"
    >
      The number is wrong, or the case belongs to a department that is not yours.
    </EmptyState>
  ) : (
    <ErrorState detail={tellError(error)} onRetry={onRetry} title="The case did not load" />
  )

export const CaseSkeleton = (): ReactNode => (
  <div aria-busy aria-label="Loading the case" className="flex flex-1 flex-col" role="status">
    <div className="flex flex-col gap-3 border-b border-line bg-surface px-5 py-3.5">
      <Skeleton className="h-4 w-2/3" />
      <div className="flex gap-2">
        <Skeleton className="h-6 w-20" />
        <Skeleton className="h-6 w-20" />
        <Skeleton className="h-6 w-36" />
      </div>
    </div>
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-4 px-5 py-6">
      <Skeleton className="h-28 w-4/5 rounded-lg" />
      <Skeleton className="ms-auto h-20 w-4/5 rounded-lg" />
      <Skeleton className="h-24 w-4/5 rounded-lg" />
    </div>
  </div>
)
