'use client'

import type { ReactNode } from 'react'

import { memo, useLayoutEffect, useMemo, useRef } from 'react'

import type { CaseDetail } from '@/contracts/desk'

import { dayText } from '@/ui/timeText'

import { timelineItems } from '../timelineItems'
import { useSecondPicture } from '../useSecondPicture'
import { ApprovalCard } from './ApprovalCard'
import { DraftCard } from './DraftCard'
import { EventLines } from './EventLines'
import { MessageCard } from './MessageCard'

const nearBottom = 160
/** More than a screen holds: the rest follows in the next picture. */
const drawnFirst = 14

type Props = { detail: CaseDetail; userId: string }

/** Everything that was said and done on the case, oldest first; it opens at the newest, which are drawn first. */
export const Timeline = memo(function Timeline({ detail, userId }: Props): ReactNode {
  const scrollRef = useRef<HTMLDivElement>(null)
  const shown = useRef({ count: 0, id: '' })
  const isComplete = useSecondPicture()
  const all = useMemo(
    () => timelineItems({ dayOf, events: detail.events, messages: detail.messages }),
    [detail.events, detail.messages],
  )
  const items = isComplete ? all : all.slice(-drawnFirst)

  useLayoutEffect(() => {
    const box = scrollRef.current
    const isOther = shown.current.id !== detail.id
    const isMore = shown.current.count < detail.messages.length
    shown.current = { count: detail.messages.length, id: detail.id }

    if (box === null) {
      return
    }

    const isNear = box.scrollHeight - box.scrollTop - box.clientHeight < nearBottom * 4

    if (isOther || (isMore && isNear)) {
      box.scrollTop = box.scrollHeight
    }
  }, [detail.id, detail.messages.length])

  // What stood above was added: the newest stays where it is.
  useLayoutEffect(() => {
    if (isComplete && scrollRef.current !== null) {
      scrollRef.current.scrollTop = scrollRef.current.scrollHeight
    }
  }, [isComplete])

  return (
    <div
      aria-label="Timeline"
      className="min-h-0 flex-1 overflow-y-auto bg-sunken"
      ref={scrollRef}
      role="region"
      tabIndex={0}
    >
      <div className="mx-auto flex max-w-3xl flex-col gap-2.5 px-3 py-4 pane:px-5">
        {isComplete && detail.olderMessages > 0 ? (
          <p className="text-center text-xs text-ink-3">
            {detail.olderMessages} older messages are not shown
          </p>
        ) : null}
        {items.length === 0 ? (
          <p className="py-10 text-center text-ink-3">Nothing has been said yet.</p>
        ) : null}
        {items.map((item, at) => {
          switch (item.kind) {
            case 'day':
              return <DayLine day={item.day} key={item.key} />
            case 'events':
              return <EventLines events={item.events} key={item.key} />
            case 'message':
              return item.message.isDraft && item.message.approval !== null ? (
                <ApprovalCard
                  approval={item.message.approval}
                  detail={detail}
                  key={item.key}
                  message={item.message}
                  userId={userId}
                />
              ) : item.message.isDraft ? (
                <DraftCard detail={detail} key={item.key} message={item.message} userId={userId} />
              ) : (
                <MessageCard
                  caseId={detail.id}
                  isFarUp={at < items.length - drawnFirst}
                  key={item.key}
                  mayTakeBack={detail.rights.reply}
                  message={item.message}
                  number={detail.number}
                  userId={userId}
                />
              )
            default:
              return item satisfies never
          }
        })}
      </div>
    </div>
  )
})

const DayLine = ({ day }: { day: string }): ReactNode => (
  <div className="flex items-center gap-3 py-1 text-xs font-medium text-ink-3" role="separator">
    <span className="h-px flex-1 bg-line" />
    <bdi>{day}</bdi>
    <span className="h-px flex-1 bg-line" />
  </div>
)

const dayOf = (iso: string): string => dayText(iso, new Date())
