'use client'

import type { MouseEvent, ReactNode } from 'react'

import { useQueryClient } from '@tanstack/react-query'
import { MessageSquareText, WifiOff } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { DeskUser, InboxRow, QuickFilter } from '@/contracts/desk'

import { quickFilters } from '@/contracts/desk'
import { quickFilterIn, quickFilterOf } from '@/contracts/deskFilters'
import { cx } from '@/ui/cx'
import { EmptyState } from '@/ui/EmptyState'
import { Kbd } from '@/ui/Kbd'

import { CasePane } from './case/CasePane'
import { whenSignedOut } from './data/api'
import { readAhead, useCounts, useInbox } from './data/queries'
import { HelpSheet } from './HelpSheet'
import { InboxPane } from './inbox/InboxPane'
import { useLiveInbox } from './inbox/useLiveInbox'
import { PhoneBar } from './PhoneBar'
import { Rail } from './Rail'
import { ReviewPane } from './review/ReviewPane'
import { SignedOut } from './SignedOut'
import { useHotkeys } from './useHotkeys'
import { caseNumberIn, useRoute } from './useRoute'

/** The panes, the keys and what holds them together. */
export const DeskFrame = ({ user }: { user: DeskUser }): ReactNode => {
  const client = useQueryClient()
  const route = useRoute()
  const { caseNumber, filters, openCase, setFilters } = route
  const inbox = useInbox(filters)
  const counts = useCounts().data
  const rows = inbox.data?.pages.flatMap((page) => page.rows) ?? []
  const [cursorId, setCursorId] = useState<null | string>(null)
  const latestCursor = useRef<null | string>(null)
  const moveCursor = (id: null | string): void => {
    latestCursor.current = id
    setCursorId(id)
  }
  const [isHelp, setIsHelp] = useState(false)
  const [isSignedOut, setIsSignedOut] = useState(false)
  const searchRef = useRef<HTMLInputElement>(null)
  const live = useLiveInbox({ filters, openCaseNumber: caseNumber })

  useEffect(() => {
    whenSignedOut(() => {
      setIsSignedOut(true)
    })
  }, [])

  const at = rows.findIndex((row) =>
    caseNumber === null ? row.id === cursorId : row.number === caseNumber,
  )
  const neighbour = (by: number): InboxRow | undefined =>
    at < 0 ? (by > 0 ? rows[0] : undefined) : rows[at + by]

  const prefetch = useCallback(
    (row: InboxRow | undefined) => {
      if (row !== undefined) {
        readAhead(client, row.number)
      }
    },
    [client],
  )
  const open = (row: InboxRow | undefined, how?: 'push' | 'replace'): void => {
    if (row === undefined) {
      return
    }

    moveCursor(row.id)
    openCase(row.number, how)
  }
  const step = (by: number) => (): void => {
    const openNumber = caseNumberIn(window.location.pathname)
    const from = rows.findIndex((row) =>
      openNumber === null ? row.id === latestCursor.current : row.number === openNumber,
    )
    const next = from < 0 ? (by > 0 ? rows[0] : undefined) : rows[from + by]

    if (next === undefined) {
      return
    }

    if (openNumber === null) {
      moveCursor(next.id)
      prefetch(next)
    } else {
      open(next, 'replace')
    }
  }
  const nextNumber = neighbour(1)?.number

  // The next case is read while this one is being read.
  useEffect(() => {
    if (caseNumber !== null && nextNumber !== undefined) {
      readAhead(client, nextNumber)
    }
  }, [caseNumber, client, nextNumber])

  useEffect(() => {
    document.title = `${caseNumber ?? (route.isReview ? 'Review queue' : 'Inbox')} · Caseway`
  }, [caseNumber, route.isReview])

  const goQuick = (quick: QuickFilter): void => {
    moveCursor(null)
    setFilters(quickFilterOf[quick])

    if (caseNumber !== null) {
      window.history.replaceState(null, '', `/desk${window.location.search}`)
    }
  }

  useHotkeys({
    '/': () => searchRef.current?.focus(),
    '?': () => {
      setIsHelp(true)
    },
    'g i': () => {
      goQuick('all')
    },
    'g r': user.mayReview ? route.openReview : undefined,
    u: live.showNew,
    ...Object.fromEntries(
      quickFilters.map((quick, index) => [
        String(index + 1),
        () => {
          goQuick(quick)
        },
      ]),
    ),
    ...(route.isReview
      ? {}
      : {
          Enter: () => {
            open(rows[at < 0 ? 0 : at])
          },
          Escape: caseNumber === null ? undefined : route.closeCase,
          j: step(1),
          k: step(-1),
        }),
  })

  const menu = {
    active: route.isReview ? ('review' as const) : quickFilterIn(filters),
    counts,
    onHelp: () => {
      setIsHelp(true)
    },
    onQuick: goQuick,
    onReview: route.openReview,
    user,
  }

  return (
    <div className="flex h-dvh flex-col" onClick={openInPlace}>
      {live.state === 'lost' ? (
        <p
          className="flex items-center justify-center gap-2 bg-amber-soft px-4 py-1.5 text-xs font-medium text-amber"
          role="status"
        >
          <WifiOff className="size-3.5" />
          Live updates are interrupted. What you see may be old; trying to reconnect.
        </p>
      ) : null}
      <div className="flex min-h-0 flex-1">
        <Rail {...menu} />
        {route.isReview ? (
          <ReviewPane top={<PhoneBar {...menu} />} user={user} />
        ) : (
          <>
            <InboxPane
              changedIds={live.changedIds}
              cursorId={at < 0 ? null : (rows[at]?.id ?? null)}
              filters={filters}
              inbox={inbox}
              newCount={live.newCount}
              onFilters={setFilters}
              onHover={prefetch}
              onOpen={open}
              onShowNew={live.showNew}
              openNumber={caseNumber}
              rows={rows}
              searchRef={searchRef}
              top={<PhoneBar {...menu} />}
            />
            <main
              className={cx(
                'min-h-0 min-w-0 flex-1 flex-col bg-sunken pane:flex',
                caseNumber === null ? 'hidden' : 'flex',
              )}
            >
              {caseNumber === null ? (
                <Welcome />
              ) : (
                <CasePane
                  key={caseNumber}
                  number={caseNumber}
                  onBack={route.closeCase}
                  onNext={neighbour(1) === undefined ? undefined : step(1)}
                  onPrevious={neighbour(-1) === undefined ? undefined : step(-1)}
                  user={user}
                />
              )}
            </main>
          </>
        )}
      </div>
      {isHelp ? (
        <HelpSheet
          onClose={() => {
            setIsHelp(false)
          }}
        />
      ) : null}
      {isSignedOut ? (
        <SignedOut
          email={user.email}
          onBack={() => {
            setIsSignedOut(false)
            void client.invalidateQueries()
          }}
          onClose={() => {
            setIsSignedOut(false)
          }}
        />
      ) : null}
    </div>
  )
}

/** Links to places of the desk change the address without loading the page again. */
const openInPlace = (event: MouseEvent): void => {
  const link = event.target instanceof Element ? event.target.closest('a') : null
  const href = link?.getAttribute('href') ?? ''
  const isPlain =
    event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey

  if (
    isPlain &&
    !event.defaultPrevented &&
    link?.target !== '_blank' &&
    /^\/desk(\/|\?|$)/u.test(href)
  ) {
    event.preventDefault()
    window.history.pushState(null, '', href)
  }
}

const Welcome = (): ReactNode => (
  <EmptyState icon={<MessageSquareText />} title="Choose a case">
    <span className="inline-flex flex-wrap items-center justify-center gap-1.5">
      <Kbd>j</Kbd> <Kbd>k</Kbd> to move, <Kbd>Enter</Kbd> to open, <Kbd>?</Kbd> for all keys
    </span>
  </EmptyState>
)
