'use client'

import type { ReactNode } from 'react'

import { useQueryClient } from '@tanstack/react-query'
import { WifiOff } from 'lucide-react'
import { lazy, Suspense, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'

import type { DeskUser, InboxRow } from '@/contracts/desk'

import { inboxParams, quickFilterIn } from '@/contracts/deskFilters'

import type { Sheet } from './DeskSheets'

import { BulkProgress } from './bulk/BulkProgress'
import { mayChangeCases } from './bulk/mayChangeCases'
import { useBulk } from './bulk/useBulk'
import { useSelection } from './bulk/useSelection'
import { CaseArea } from './case/CaseArea'
import { useWarmEditor } from './composer/EditorSlot'
import { whenSignedOut } from './data/api'
import { useCounts } from './data/queries'
import { DeskSheets, useWarmSheets } from './DeskSheets'
import { useDensity } from './inbox/density'
import { InboxPane } from './inbox/InboxPane'
import { markRead } from './inbox/readMarks'
import { useHitMarks } from './inbox/useHitMarks'
import { useLiveInbox } from './inbox/useLiveInbox'
import { useViews } from './inbox/useViews'
import { ViewList } from './inbox/ViewList'
import { useNews, useNotifications } from './notifications/useNotifications'
import { openInPlace } from './openInPlace'
import { paletteGroups } from './palette/paletteGroups'
import { PhoneBar } from './PhoneBar'
import { Rail } from './Rail'
import { useDeskKeys } from './useDeskKeys'
import { useDeskList } from './useDeskList'
import { useDeskMoves } from './useDeskMoves'
import { useRoute } from './useRoute'
import { useStable } from './useStable'

// Pages of their own: who works in the list does not wait for them.
const NumbersPane = lazy(async () => ({ default: (await import('./later')).NumbersPane }))
const ReviewPane = lazy(async () => ({ default: (await import('./later')).ReviewPane }))

/** The panes, the keys and what holds them together. */
export const DeskFrame = ({ user }: { user: DeskUser }): ReactNode => {
  const client = useQueryClient()
  const route = useRoute()
  const { caseNumber, filters, isNumbers, isReview, openCase, setFilters } = route
  const { aheadNumber, at, inbox, moveCursor, open, prefetch, rows, step } = useDeskList(route)
  // The list answers a key at once; the case follows as soon as it is drawn.
  const shownNumber = useDeferredValue(caseNumber)
  const counts = useCounts().data
  const [sheet, setSheet] = useState<Sheet>(null)
  const show = (name: Sheet) => (): void => {
    setSheet(name)
  }
  const close = show(null)
  const [isSignedOut, setIsSignedOut] = useState(false)
  const searchRef = useRef<HTMLInputElement>(null)
  useWarmEditor()
  useWarmSheets()
  const live = useLiveInbox({ filters, openCaseNumber: caseNumber })
  useHitMarks(filters.q)
  const [density, setDensity] = useDensity()
  const query = inboxParams(filters).toString()
  const views = useViews().data ?? []
  const [chosenView, setChosenView] = useState<null | string>(null)
  // Two views may look for the same: then the one that was clicked names the list.
  const alike = views.filter((one) => one.query === query)
  const view = alike.find(({ id }) => id === chosenView) ?? alike[0]
  const selection = useSelection({ filters, rows })
  const isAll = !inbox.hasNextPage && rows.every(({ id }) => selection.picked.has(id))
  const mayChange = mayChangeCases(user)
  const mayPick = mayChange || user.mayOverride
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

  useEffect(() => {
    const place = isReview ? 'Review queue' : isNumbers ? 'My numbers' : 'Inbox'
    document.title = `${unread === 0 ? '' : `(${String(unread)}) `}${caseNumber ?? place} · Caseway`
  }, [caseNumber, isNumbers, isReview, unread])

  const { backToList, goCustomer, goQuick, goView } = useDeskMoves({
    moveCursor,
    onView: setChosenView,
    route,
  })
  const cursorRow = rows[at < 0 ? 0 : at]
  const mayKeepViews = user.role !== 'auditor'
  const saveView =
    mayKeepViews && view === undefined && quickFilterIn(filters) === null ? show('view') : null

  useDeskKeys({
    cursorRow,
    hasCase: caseNumber !== null,
    isList: !isReview && !isNumbers,
    isLoading: inbox.isPlaceholderData || inbox.isPending,
    mayChange,
    mayPick,
    onBack: backToList,
    onNumbers: route.openNumbers,
    onOpen: open,
    onPalette: useStable(() => {
      setSheet(sheet === 'palette' ? null : 'palette')
    }),
    onQuick: goQuick,
    onReview: user.mayReview ? route.openReview : undefined,
    onSearch: () => searchRef.current?.focus(),
    onSheet: setSheet,
    onShowNew: live.showNew,
    onStep: step,
    onTag: (row) => {
      selection.toggle(row)
      bulk.openMenu('tag')
    },
    onToggle: selection.toggle,
    onToggleRead: (row: InboxRow) => {
      void markRead({ client, id: row.id, isRead: row.isUnread })
    },
  })

  const onHelp = useStable(show('help'))
  const onNotifications = useStable(show('notifications'))
  const onPalette = useStable(show('palette'))
  const isOther = isReview || isNumbers
  const menu = {
    active: isReview
      ? ('review' as const)
      : isNumbers
        ? ('numbers' as const)
        : quickFilterIn(filters),
    counts,
    onHelp,
    onNotifications,
    onNumbers: route.openNumbers,
    onPalette,
    onQuick: goQuick,
    onReview: route.openReview,
    unread,
    user,
  }
  const viewList = useMemo(
    () => <ViewList onOpen={goView} query={isOther ? null : query} user={user} />,
    [goView, isOther, query, user],
  )
  const onNext = useStable(() => {
    step(1)
  })
  const onPrevious = useStable(() => {
    step(-1)
  })
  const hasNext = rows[at + 1] !== undefined
  const hasPrevious = at > 0

  return (
    <div className="flex h-dvh flex-col" onClick={openInPlace}>
      {live.state === 'lost' ? <LiveLost /> : null}
      <div className="flex min-h-0 flex-1">
        <Rail {...menu} views={viewList} />
        {isReview ? (
          <Suspense fallback={<Opening />}>
            <ReviewPane top={<PhoneBar {...menu} />} user={user} />
          </Suspense>
        ) : isNumbers ? (
          <Suspense fallback={<Opening />}>
            <NumbersPane top={<PhoneBar {...menu} />} />
          </Suspense>
        ) : (
          <>
            <InboxPane
              bulkBar={bulk.bar}
              changedIds={live.changedIds}
              cursorId={at < 0 ? null : (rows[at]?.id ?? null)}
              density={density}
              filters={filters}
              inbox={inbox}
              mayPick={mayPick}
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
            <CaseArea
              aheadNumber={aheadNumber}
              isOpen={caseNumber !== null}
              number={shownNumber}
              onBack={backToList}
              onNext={hasNext ? onNext : undefined}
              onPrevious={hasPrevious ? onPrevious : undefined}
              user={user}
            />
          </>
        )}
      </div>
      <BulkProgress />
      <DeskSheets
        groups={() =>
          paletteGroups({
            ...menu,
            client,
            hasCase: !isOther && cursorRow !== undefined,
            onDensity: () => {
              setDensity(density === 'compact' ? 'comfortable' : 'compact')
            },
            onSaveView: saveView,
            onSelectAll: () => void selection.pickAll(),
            onView: goView,
            pickedCount: selection.picked.size,
            views,
          })
        }
        isSignedOut={isSignedOut}
        onBack={() => {
          setIsSignedOut(false)
          void client.invalidateQueries()
        }}
        onClose={close}
        onCustomer={goCustomer}
        onNotice={openNotice}
        onOpenCase={openCase}
        onSignedOut={() => {
          setIsSignedOut(false)
        }}
        query={query}
        sheet={sheet}
        user={user}
      />
    </div>
  )
}

const Opening = (): ReactNode => <main aria-busy className="min-w-0 flex-1 bg-sunken" />

const LiveLost = (): ReactNode => (
  <p
    className="flex items-center justify-center gap-2 bg-amber-soft px-4 py-1.5 text-xs font-medium text-amber"
    role="status"
  >
    <WifiOff className="size-3.5" />
    Live updates are interrupted. What you see may be old; trying to reconnect.
  </p>
)
