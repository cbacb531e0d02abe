'use client'

import { useEffect, useState } from 'react'

import type { ReviewState } from './reviewApi'

import { readReview } from './reviewApi'

/** What an article is used for: null until it is read, and when it could not be. */
export const useReach = (
  id: string | undefined,
): { readonly error: boolean; readonly review: null | ReviewState } => {
  const [review, setReview] = useState<null | ReviewState>(null)
  const [error, setError] = useState(false)

  useEffect(() => {
    const stop = new AbortController()

    if (id !== undefined) {
      readReview({ collection: 'articles', id }, stop.signal)
        .then(setReview)
        .catch(() => {
          if (!stop.signal.aborted) setError(true)
        })
    }

    return () => {
      stop.abort()
    }
  }, [id])

  return { error, review }
}
