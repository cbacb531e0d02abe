'use client'

import type { ReactNode } from 'react'

import { useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import { reachWords } from './ReachList'
import { readReview } from './reviewApi'

/** In the menu that holds Unpublish and Delete: what either would take away. */
export const ReachMenuItem = (): ReactNode => {
  const { id } = useDocumentInfo()
  const [words, setWords] = useState('Reading what it is used for…')

  useEffect(() => {
    const stop = new AbortController()

    if (id !== undefined) {
      readReview({ collection: 'articles', id: String(id) }, stop.signal)
        .then((review) => {
          setWords(reachWords(review))
        })
        .catch(() => {
          if (!stop.signal.aborted) setWords('What it is used for could not be read')
        })
    }

    return () => {
      stop.abort()
    }
  }, [id])

  return <div className="cw max-w-64 px-3 py-2 text-xs text-ink-2">{words}</div>
}
