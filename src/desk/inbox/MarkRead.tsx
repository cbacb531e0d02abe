'use client'

import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'

import { useCase } from '../data/queries'
import { markRead } from './readMarks'

/** Whoever has a case open has read it, and reads what comes in meanwhile. */
export const MarkRead = ({ number }: { number: string }): null => {
  const client = useQueryClient()
  const { data } = useCase(number)
  const activityAt = data?.activityAt
  const id = data?.id

  useEffect(() => {
    if (id !== undefined) {
      void markRead({ activityAt, client, id, isRead: true })
    }
  }, [activityAt, client, id])

  return null
}
