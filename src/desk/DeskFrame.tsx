'use client'

import type { MouseEvent, ReactNode } from 'react'

import { useQueryClient } from '@tanstack/react-query'
import { MessageSquareText, WifiOff } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'

import type { DeskUser, InboxRow, QuickFilter, SavedViewRow } from '@/contracts/desk'

import { quickFilters } from '@/contracts/desk'
import {
  inboxParams,
  noFilters,
  parseInboxFilters,
  quickFilterIn,
  quickFilterOf,
} from '@/contracts/deskFilters'
import { caseStatuses } from '@/domain/vocabulary'
import { cx } from '@/ui/cx'
import { EmptyState } from '@/ui/EmptyState'
import { Kbd } from '@/ui/Kbd'
import { useNow } from '@/ui/useNow'

import { BulkProgress } from './bulk/BulkProgress'
import { useBulk } from './bulk/useBulk'
import { useSelection } from './bulk/useSelection'
import { CasePane } from './case/CasePane'
import { whenSignedOut } from './data/api'
import { readAhead, useCounts, useInbox } from './data/queries'
import { HelpSheet } from './HelpSheet'
import { useDensity } from './inbox/density'
import { isListed } from './inbox/isListed'
import { InboxPane } from './inbox/InboxPane'
import { MarkRead } from './inbox/MarkRead'
import { markRead } from './inbox/readMarks'
import { useWarmEditor } from './composer/EditorSlot'
import { useLiveInbox } from './inbox/useLiveInbox'
import { useViews } from './inbox/useViews'
import { ViewForm } from './inbox/ViewForm'
import { ViewList } from './inbox/ViewList'
import { NotificationPanel } from './notifications/NotificationPanel'
import { useNews, useNotifications } from './notifications/useNotifications'
import { NumbersPane } from './numbers/NumbersPane'
import { Palette } from './palette/Palette'
import { paletteGroups } from './palette/paletteGroups'
import { PhoneBar } from './PhoneBar'
import { Rail } from './Rail'
import { ReviewPane } from './review/ReviewPane'
import { SignedOut } from './SignedOut'
import { pressKey, useHotkeys } from './useHotkeys'
import { caseNumberIn, useRoute } from './useRoute'

/** The panes, the keys and what holds them together. */
export const DeskFrame = ({ user }: { user: DeskUser }): ReactNode => {
  const client = useQueryClient()
  const route = useRoute()
  const { caseNumber, filters, openCase, setFilters } = route
  const inbox = useInbox(filters)
  const counts = useCounts().data
  const now = useNow()
  // The open case keeps its place until one leaves it: "next" is the one below.
  const rows = (inbox.data?.pages.flatMap((page) => page.rows) ?? []).filter(
    (row) => row.number === caseNumber || isListed({ filters, now, row }),
  )
  const [cursorId, setCursorId] = useState<null | string>(null)
  const latestCursor = useRef<null | string>(null)
  const moveCursor = (id: null | string): void => {
    latestCursor.current = id
    setCursorId(id)
  }
  const [sheet, setSheet] = useState<'help' | 'notifications' | 'palette' | 'view' | null>(null)
  const show = (name: typeof sheet) => (): void => {
    setSheet(name)
  }
  const close = show(null)
  const [isSignedOut, setIsSignedOut] = useState(false)
  const searchRef = useRef<HTMLInputElement>(null)
  useWarmEditor()
  const live = useLiveInbox({ filters, openCaseNumber: caseNumber })
  const [density, setDensity] = useDensity()
  const query = inboxParams(filters).toString()
  const views = useViews().data ?? []
  const [chosenView, setChosenView] = useState<null | string>(null)
  // Two views may look for the same: then the one that was clicked names the list.
  const alike = views.filter((one) => one.query === query)
  const view = alike.find(({ id }) => id === chosenView) ?? alike[0]
  const selection = useSelection({ filters, rows })
  const isAll = !inbox.hasNextPage && rows.every(({ id }) => selection.picked.has(id))
  const mayChange = user.role !== 'auditor' && user.role !== 'cx-manager'
  const bulk = useBulk({ isAll, selection, user })
  const news = useNotifications().data?.pages[0]
  const unread = news?.unread ?? 0
  const openNotice = ({ caseNumber: number }: { caseNumber: null | string }): void => {
    close()

    if (number !== null) {
      openCase(number)
    }
  }
  useNews(news, openNotice)

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
    const place = route.isReview ? 'Review queue' : route.isNumbers ? 'My numbers' : 'Inbox'
    document.title = `${unread === 0 ? '' : `(${String(unread)}) `}${caseNumber ?? place} · Caseway`
  }, [caseNumber, route.isNumbers, route.isReview, unread])

  // Also while something is typed: the palette is the way out of everything.
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if ((event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k') {
        event.preventDefault()
        setSheet((before) => (before === 'palette' ? null : 'palette'))
      }
    }
    document.addEventListener('keydown', onKey, true)

    return () => {
      document.removeEventListener('keydown', onKey, true)
    }
  }, [])

  /** The focus goes back to the row that was open: the list is where it was left. */
  const backToList = (): void => {
    const number = caseNumber
    route.closeCase()
    setTimeout(() => {
      document.querySelector<HTMLElement>(`[data-case="${number ?? ''}"]`)?.focus()
    })
  }

  const goQuick = (quick: QuickFilter): void => {
    moveCursor(null)
    setFilters(quickFilterOf[quick])
    leaveCase()
  }
  const goView = ({ id, query: address }: SavedViewRow): void => {
    setChosenView(id)
    moveCursor(null)
    setFilters(parseInboxFilters(new URLSearchParams(address)))
    leaveCase()
  }
  const leaveCase = (): void => {
    if (caseNumber !== null) {
      window.history.replaceState(null, '', `/desk${window.location.search}`)
    }
  }

  const cursorRow = rows[at < 0 ? 0 : at]
  const toggleRead = (row: InboxRow) => (): void => {
    void markRead({ client, id: row.id, isRead: row.isUnread })
  }
  const mayKeepViews = user.role !== 'auditor'
  const saveView =
    mayKeepViews && view === undefined && quickFilterIn(filters) === null ? show('view') : null

  useHotkeys({
    '/': () => searchRef.current?.focus(),
    '.': live.showNew,
    '?': show('help'),
    'g i': () => {
      goQuick('all')
    },
    'g m': route.openNumbers,
    'g n': show('notifications'),
    'g r': user.mayReview ? route.openReview : undefined,
    ...Object.fromEntries(
      quickFilters.map((quick, index) => [
        String(index + 1),
        () => {
          goQuick(quick)
        },
      ]),
    ),
    ...(route.isReview || route.isNumbers
      ? {}
      : {
          Enter: () => {
            open(rows[at < 0 ? 0 : at])
          },
          Escape: caseNumber === null ? undefined : backToList,
          j: step(1),
          k: step(-1),
          u: cursorRow === undefined ? undefined : toggleRead(cursorRow),
          t:
            cursorRow === undefined || !mayChange
              ? undefined
              : () => {
                  selection.toggle(cursorRow)
                  bulk.openMenu('tag')
                },
          x:
            cursorRow === undefined || !mayChange
              ? undefined
              : () => {
                  selection.toggle(cursorRow)
                },
          // What is done with a case opens it first; once it is there, it takes the key.
          ...(caseNumber === null && cursorRow !== undefined
            ? Object.fromEntries(
                ['a', 'e', 'm', 'n', 'p', 'r', 's'].map((key) => [
                  key,
                  () => {
                    open(cursorRow)
                    pressKey(key)
                  },
                ]),
              )
            : {}),
        }),
  })

  const menu = {
    active: route.isReview
      ? ('review' as const)
      : route.isNumbers
        ? ('numbers' as const)
        : quickFilterIn(filters),
    counts,
    onHelp: show('help'),
    onNotifications: show('notifications'),
    onNumbers: route.openNumbers,
    onPalette: show('palette'),
    onQuick: goQuick,
    onReview: route.openReview,
    unread,
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
        <Rail
          {...menu}
          views={
            <ViewList
              onOpen={goView}
              query={route.isReview || route.isNumbers ? null : query}
              user={user}
            />
          }
        />
        {route.isReview ? (
          <ReviewPane top={<PhoneBar {...menu} />} user={user} />
        ) : route.isNumbers ? (
          <NumbersPane top={<PhoneBar {...menu} />} />
        ) : (
          <>
            <InboxPane
              bulkBar={bulk.bar}
              changedIds={live.changedIds}
              cursorId={at < 0 ? null : (rows[at]?.id ?? null)}
              density={density}
              filters={filters}
              inbox={inbox}
              newCount={live.newCount}
              onDensity={setDensity}
              onFilters={setFilters}
              onHover={prefetch}
              onOpen={open}
              onSaveView={saveView}
              onShowNew={live.showNew}
              openNumber={caseNumber}
              rows={rows}
              searchRef={searchRef}
              selection={selection}
              viewName={view?.name ?? null}
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
                <>
                  <MarkRead key={`read ${caseNumber}`} number={caseNumber} />
                  <CasePane
                    key={caseNumber}
                    number={caseNumber}
                    onBack={backToList}
                    onNext={neighbour(1) === undefined ? undefined : step(1)}
                    onPrevious={neighbour(-1) === undefined ? undefined : step(-1)}
                    user={user}
                  />
                </>
              )}
            </main>
          </>
        )}
      </div>
      <BulkProgress />
      {sheet === 'help' ? <HelpSheet onClose={close} /> : null}
      {sheet === 'notifications' ? <NotificationPanel onClose={close} onOpen={openNotice} /> : null}
      {sheet === 'view' ? <ViewForm onClose={close} query={query} user={user} /> : null}
      {sheet === 'palette' ? (
        <Palette
          groups={paletteGroups({
            ...menu,
            client,
            hasCase: !route.isReview && !route.isNumbers && cursorRow !== undefined,
            onDensity: () => {
              setDensity(density === 'compact' ? 'comfortable' : 'compact')
            },
            onSaveView: saveView,
            onSelectAll: () => void selection.pickAll(),
            onView: goView,
            pickedCount: selection.picked.size,
            views,
          })}
          onClose={close}
          onCustomer={(customerId) => {
            setFilters({ ...noFilters, customerId, statuses: caseStatuses })
            leaveCase()
          }}
          onOpenCase={openCase}
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
