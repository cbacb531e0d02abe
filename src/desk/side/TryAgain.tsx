import type { ReactNode } from 'react'

import { cx } from '@/ui/cx'

import { tellError } from '../data/api'

/** Why a part of the side panel stays empty, and the way to ask once more. */
export const TryAgain = ({
  className,
  query: { error, refetch },
}: {
  className?: string
  query: { readonly error: Error; readonly refetch: () => unknown }
}): ReactNode => (
  <p className={cx('text-ink-2', className)}>
    {tellError(error)}{' '}
    <button className="font-medium underline" onClick={() => void refetch()} type="button">
      Try again
    </button>
  </p>
)
