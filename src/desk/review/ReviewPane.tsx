'use client'

import type { ReactNode } from 'react'

import { ChevronLeft, ClipboardCheck } from 'lucide-react'
import { useState } from 'react'

import type { DeskUser } from '@/contracts/desk'

import { Button } from '@/ui/Button'
import { ChannelMark } from '@/ui/ChannelMark'
import { cx } from '@/ui/cx'
import { EmptyState } from '@/ui/EmptyState'
import { ErrorState } from '@/ui/ErrorState'
import { IconButton } from '@/ui/IconButton'
import { RelativeTime } from '@/ui/RelativeTime'
import { Skeleton } from '@/ui/Skeleton'

import { tellError } from '../data/api'
import { useReview } from '../data/queries'
import { useHotkeys } from '../useHotkeys'
import { ReviewBulkBar } from './ReviewBulkBar'
import { ReviewForm } from './ReviewForm'

/** Cases that wait for data, longest wait first; nothing of them reaches a model before a person agrees. */
export const ReviewPane = ({ top, user }: { top: ReactNode; user: DeskUser }): ReactNode => {
  const query = useReview()
  const rows = query.data?.pages.flatMap((page) => page.rows) ?? []
  const [chosenId, setChosenId] = useState<null | string>(null)
  const [pickedIds, setPickedIds] = useState<ReadonlySet<string>>(new Set())
  // Who was decided elsewhere meanwhile is picked no more.
  const picked = rows.filter(({ id }) => pickedIds.has(id))
  const toggle = (id: string): void => {
    setPickedIds(
      pickedIds.has(id)
        ? new Set([...pickedIds].filter((one) => one !== id))
        : new Set([...pickedIds, id]),
    )
  }
  const at = rows.findIndex((row) => row.id === chosenId)
  const chosen = rows[at]
  // On wide screens something is always open.
  const shown = chosen ?? rows[0]
  const step = (by: number) => (): void => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, (at < 0 ? 0 : at) + by))]
    setChosenId(next?.id ?? null)
  }
  useHotkeys({
    Escape: () => {
      setChosenId(null)
    },
    x:
      user.mayReview && shown !== undefined
        ? () => {
            toggle(shown.id)
          }
        : undefined,
    j: step(1),
    k: step(-1),
  })

  return (
    <>
      <section
        aria-label="Review queue"
        className={cx(
          'min-h-0 min-w-0 flex-col border-line bg-surface pane:flex pane:w-[21.5rem] pane:shrink-0 pane:border-e wide:w-[22.5rem]',
          chosen === undefined ? 'flex flex-1 pane:flex-none' : 'hidden',
        )}
      >
        <header className="border-b border-line px-3 pt-2.5 pb-2.5">
          {top}
          <h1 className="h-7 text-[0.9375rem] leading-7 font-semibold">Review queue</h1>
          <p className="text-xs text-ink-2">
            Data is missing or does not fit. Fix it, or end the case.
          </p>
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto">
          {query.isError && rows.length === 0 ? (
            <ErrorState
              detail={tellError(query.error)}
              onRetry={() => void query.refetch()}
              title="The queue did not load"
            />
          ) : query.isPending ? (
            <div aria-busy className="flex flex-col gap-4 p-4" role="status" aria-label="Loading">
              {Array.from({ length: 6 }, (_, key) => (
                <Skeleton className="h-12" key={key} />
              ))}
            </div>
          ) : rows.length === 0 ? (
            <EmptyState icon={<ClipboardCheck />} title="Nothing to review">
              Every message that came in was complete. What is not will wait here.
            </EmptyState>
          ) : (
            <ul>
              {rows.map((row) => (
                <li
                  className={cx(
                    'relative flex border-b border-line',
                    row.id === shown?.id
                      ? 'pane:bg-selected pane:before:absolute pane:before:inset-y-0 pane:before:start-0 pane:before:w-[3px] pane:before:bg-accent'
                      : 'hover:bg-hover',
                  )}
                  key={row.id}
                >
                  {user.mayReview ? (
                    // A column of its own: room for a finger without opening the row.
                    <label className="flex w-9 shrink-0 justify-center pt-3">
                      <input
                        aria-label={`Select ${row.number}`}
                        checked={pickedIds.has(row.id)}
                        className="size-3.5 accent-accent"
                        onChange={() => {
                          toggle(row.id)
                        }}
                        type="checkbox"
                      />
                    </label>
                  ) : null}
                  <button
                    {...(row.id === shown?.id ? { 'aria-current': 'true' as const } : {})}
                    className={cx(
                      'flex min-w-0 flex-1 flex-col gap-1 py-2.5 pe-3.5 text-start outline-offset-[-2px]',
                      !user.mayReview && 'ps-3.5',
                    )}
                    onClick={() => {
                      setChosenId(row.id)
                    }}
                    type="button"
                  >
                    <span className="flex items-center gap-1.5">
                      <ChannelMark channel={row.channel} className="text-ink-3" />
                      <span className="min-w-0 truncate font-semibold" dir="auto">
                        {row.customer.name}
                      </span>
                      <RelativeTime
                        at={row.waitingSince}
                        className="ms-auto shrink-0 text-xs text-ink-3 tabular-nums"
                      />
                    </span>
                    <span
                      className={cx('truncate', row.subject.trim() === '' && 'text-ink-3 italic')}
                      dir="auto"
                    >
                      {row.subject.trim() === '' ? 'No subject' : row.subject}
                    </span>
                    <span className="truncate text-xs text-amber">
                      {row.problems.map(({ problem }) => problem).join(' ') || 'To be checked'}
                    </span>
                  </button>
                </li>
              ))}
              {query.hasNextPage ? (
                <li className="p-3 text-center">
                  <Button
                    disabled={query.isFetchingNextPage}
                    onClick={() => void query.fetchNextPage()}
                    size="sm"
                  >
                    {query.isFetchingNextPage ? 'Loading…' : 'Show more'}
                  </Button>
                </li>
              ) : null}
            </ul>
          )}
        </div>
        {picked.length === 0 ? null : (
          <ReviewBulkBar
            onClear={() => {
              setPickedIds(new Set())
            }}
            picked={picked}
          />
        )}
      </section>
      <main
        className={cx(
          'min-h-0 min-w-0 flex-1 overflow-y-auto bg-sunken pane:block',
          chosen === undefined && 'hidden',
        )}
      >
        <div className="border-b border-line bg-surface p-2 pane:hidden">
          <IconButton
            label="Back to the queue"
            onClick={() => {
              setChosenId(null)
            }}
          >
            <ChevronLeft className="rtl:-scale-x-100" />
          </IconButton>
        </div>
        {shown === undefined ? null : (
          <ReviewForm
            key={shown.id}
            mayDecide={user.mayReview}
            onDone={() => {
              setChosenId(null)
            }}
            row={shown}
          />
        )}
      </main>
    </>
  )
}
