'use client'

import type { ReactNode } from 'react'

import { useQueryClient } from '@tanstack/react-query'
import { CircleCheck, LoaderCircle, TriangleAlert, Undo2, X } from 'lucide-react'
import { useEffect, useState } from 'react'

import { Button } from '@/ui/Button'
import { Dialog } from '@/ui/Dialog'
import { numberText } from '@/ui/intl'

import type { BulkRun } from './bulkStore'

import {
  continueBulk,
  dropBulkRun,
  restoreBulk,
  stopBulkRun,
  undoBulk,
  undoLeft,
  useBulkRun,
} from './bulkStore'
import { cases } from './describeBulk'

const noNumbers: ReadonlyMap<string, string> = new Map()

/** A bar at the edge while many cases change, and for the 30 seconds after in which that can be undone. */
export const BulkProgress = ({
  numbers = noNumbers,
}: {
  /** To name cases by number where the answer has only ids. */
  numbers?: ReadonlyMap<string, string>
}): ReactNode => {
  const client = useQueryClient()
  const run = useBulkRun()
  const [isListing, setIsListing] = useState(false)
  const endedAt = run?.endedAt ?? null
  const left = useSecondsLeft(endedAt)
  const hasFailures = (run?.failed.length ?? 0) > 0
  const isStopped = run?.isStopped === true

  useEffect(restoreBulk, [])

  useEffect(() => {
    if (endedAt !== null) {
      void client.invalidateQueries()
    }
  }, [client, endedAt])

  // Bad news stays until it is read.
  useEffect(() => {
    if (endedAt !== null && left === 0 && !hasFailures && !isStopped) {
      dropBulkRun()
    }
  }, [endedAt, hasFailures, isStopped, left])

  if (run === null) {
    return null
  }

  const handled = run.done.length + run.failed.length + run.unchanged
  const percent = Math.round((handled / Math.max(1, run.total)) * 100)

  return (
    <section
      aria-label="Change of many cases"
      className="fixed start-3 bottom-3 z-30 w-[min(24rem,calc(100vw-1.5rem))] animate-appear rounded-lg border border-line bg-raised p-3 shadow-2"
    >
      <div className="flex items-start gap-2.5">
        <Sign run={run} />
        <div className="min-w-0 flex-1">
          <p className="font-medium" role="status">
            {endedAt === null
              ? `${run.title}: ${numberText(handled)} of ${cases(run.total)}`
              : summary(run)}
          </p>
          {endedAt === null ? (
            <div
              aria-label={run.title}
              aria-valuemax={100}
              aria-valuemin={0}
              aria-valuenow={percent}
              className="mt-2 h-1.5 overflow-hidden rounded-full bg-slate-soft"
              role="progressbar"
            >
              <div className="h-full bg-accent" style={{ width: `${String(percent)}%` }} />
            </div>
          ) : null}
          <div className="mt-2 flex gap-2 empty:hidden">
            {endedAt === null ? (
              <Button onClick={stopBulkRun} size="sm">
                Stop
              </Button>
            ) : null}
            {endedAt !== null && !run.isUndo && run.done.length > 0 && left > 0 ? (
              <Button
                icon={<Undo2 className="size-3.5" />}
                onClick={() => void undoBulk(run, numbers)}
                size="sm"
              >
                Undo ({left})
              </Button>
            ) : null}
            {isStopped ? (
              <Button look="primary" onClick={continueBulk} size="sm">
                Continue
              </Button>
            ) : null}
            {hasFailures ? (
              <Button
                onClick={() => {
                  setIsListing(true)
                }}
                size="sm"
              >
                What did not work
              </Button>
            ) : null}
          </div>
        </div>
        {endedAt === null ? null : (
          <button
            aria-label="Close"
            className="text-ink-3 hover:text-ink"
            onClick={dropBulkRun}
            type="button"
          >
            <X className="size-4" />
          </button>
        )}
      </div>
      {isListing ? (
        <Failures
          onClose={() => {
            setIsListing(false)
          }}
          run={run}
        />
      ) : null}
    </section>
  )
}

const Sign = ({ run }: { run: BulkRun }): ReactNode => {
  if (run.endedAt === null) {
    return <LoaderCircle className="mt-px size-4 shrink-0 animate-spin text-accent-text" />
  }

  return run.failed.length > 0 || run.interruption !== null ? (
    <TriangleAlert className="mt-px size-4 shrink-0 text-amber" />
  ) : (
    <CircleCheck className="mt-px size-4 shrink-0 text-green" />
  )
}

const Failures = ({ onClose, run }: { onClose: () => void; run: BulkRun }): ReactNode => (
  <Dialog
    description={`${cases(run.failed.length)} stayed as they were.`}
    onClose={onClose}
    title="What did not work"
  >
    <ul className="flex flex-col gap-2">
      {run.failed.slice(0, 500).map(({ id, number, reason }) => (
        <li className="border-t border-line pt-2" key={id}>
          {number === null ? (
            <span className="text-ink-3">A case that is not there</span>
          ) : (
            <a
              className="font-medium text-accent-text"
              href={`/desk/cases/${number}`}
              onClick={onClose}
            >
              {number}
            </a>
          )}
          <span className="block text-ink-2">{reason}</span>
        </li>
      ))}
    </ul>
  </Dialog>
)

const summary = ({
  done,
  failed,
  interruption,
  isStopped,
  title,
  total,
  unchanged,
}: BulkRun): string =>
  [
    `${title}: ${cases(done.length)} changed`,
    ...(unchanged === 0 ? [] : [`${cases(unchanged)} already so`]),
    ...(failed.length === 0 ? [] : [`${cases(failed.length)} did not change`]),
    ...(isStopped
      ? [`stopped before ${cases(total - done.length - failed.length - unchanged)}`]
      : []),
  ].join(', ') + (interruption === null ? '' : `. ${interruption}`)

/** Whole seconds until undo ends; 0 before it began and after. */
const useSecondsLeft = (endedAt: null | number): number => {
  const [now, setNow] = useState(() => Date.now())

  useEffect(() => {
    if (endedAt === null) {
      return
    }

    const timer = setInterval(() => {
      setNow(Date.now())
    }, 1000)

    return () => {
      clearInterval(timer)
    }
  }, [endedAt])

  return undoLeft(endedAt, now)
}
