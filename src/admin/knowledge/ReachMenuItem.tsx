'use client'

import type { ReactNode } from 'react'

import { useDocumentInfo } from '@payloadcms/ui'

import { reachWords } from './ReachList'
import { useReach } from './useReach'

/** In the menu that holds Unpublish and Delete: what either would take away. */
export const ReachMenuItem = (): ReactNode => {
  const { id } = useDocumentInfo()
  const { error, review } = useReach(id === undefined ? undefined : String(id))

  return (
    <div className="cw max-w-64 px-3 py-2 text-xs text-ink-2">
      {review !== null
        ? reachWords(review)
        : error
          ? 'What it is used for could not be read'
          : 'Reading what it is used for…'}
    </div>
  )
}
