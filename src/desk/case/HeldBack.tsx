'use client'

import type { ReactNode } from 'react'

import { useQueryClient } from '@tanstack/react-query'
import { Clock, Undo2 } from 'lucide-react'
import { useEffect, useState } from 'react'

import type { CaseDetail, DeliveryView } from '@/contracts/desk'

import { exactTime, unitText } from '@/ui/timeText'

import { draftKey, putBack } from '../composer/draftStore'
import { unsend } from '../composer/sendMessage'
import { laterText } from '../laterTimes'

const soonMs = 60_000

/** An answer that waits to go out: when, and the way to take it back into the box. */
export const HeldBack = ({
  delivery,
  detail,
  mayTakeBack,
  messageId,
  userId,
}: {
  delivery: DeliveryView
  detail: Pick<CaseDetail, 'id' | 'number'>
  mayTakeBack: boolean
  messageId: string
  userId: string
}): ReactNode => {
  const client = useQueryClient()
  const [now, setNow] = useState(() => Date.now())
  const [isBusy, setIsBusy] = useState(false)
  const left = new Date(delivery.notBefore ?? 0).getTime() - now
  const isSoon = left < soonMs

  useEffect(() => {
    const timer = setInterval(
      () => {
        setNow(Date.now())
      },
      isSoon ? 500 : 20_000,
    )

    return () => {
      clearInterval(timer)
    }
  }, [isSoon])

  const takeBack = async (): Promise<void> => {
    setIsBusy(true)
    const back = await unsend({ client, detail, messageId })
    setIsBusy(false)

    if (back !== null) {
      putBack(draftKey({ caseId: detail.id, mode: 'reply', userId }), back)
    }
  }

  return (
    <span className="inline-flex items-center gap-2 text-xs text-ink-2">
      <span
        className="inline-flex items-center gap-1 tabular-nums"
        title={delivery.notBefore === null ? undefined : exactTime(delivery.notBefore)}
      >
        <Clock aria-hidden className="size-3.5" />
        {left <= 0
          ? 'Going out…'
          : isSoon
            ? `Goes out in ${unitText(Math.ceil(left / 1000), 'second', 'narrow')}`
            : `Goes out ${laterText(delivery.notBefore ?? '', new Date(now))}`}
      </span>
      {left > 0 && mayTakeBack ? (
        <button
          className="inline-flex items-center gap-1 rounded px-1 font-semibold text-accent-text hover:underline"
          disabled={isBusy}
          onClick={() => void takeBack()}
          type="button"
        >
          <Undo2 aria-hidden className="size-3.5 rtl:-scale-x-100" />
          Take back
        </button>
      ) : null}
    </span>
  )
}
