'use client'

import type { ReactNode } from 'react'

import { FileQuestion } from 'lucide-react'
import { useCallback, useRef, useState } from 'react'

import type { DeskUser } from '@/contracts/desk'
import type { CorrectableLabel } from '@/domain/triage/corrections'

import { Button } from '@/ui/Button'
import { cx } from '@/ui/cx'
import { EmptyState } from '@/ui/EmptyState'
import { ErrorState } from '@/ui/ErrorState'
import { Skeleton } from '@/ui/Skeleton'

import type { BoxHandle } from '../composer/EditorSlot'
import type { ComposerMode } from '../composer/sendMessage'
import type { OpenMenu } from './CaseHeader'

import { Composer } from '../composer/Composer'
import { PeopleHere } from '../composer/PeopleHere'
import { undoLastSend } from '../composer/sendMessage'
import { usePresence } from '../composer/usePresence'
import { ApiError, tellError } from '../data/api'
import { useCase, useChoices } from '../data/queries'
import { CorrectDialog } from '../side/CorrectDialog'
import { SidePanel } from '../side/SidePanel'
import { pressKey, useHotkeys } from '../useHotkeys'
import { caseNumberIn } from '../useRoute'
import { useSettled } from '../useSettled'
import { readStored, writeStored } from '../useStored'
import { CaseHeader } from './CaseHeader'
import { Timeline } from './Timeline'
import { useCaseActions } from './useCaseActions'

const sideKey = 'caseway:desk:side'

/** One case: what was said, what to do, what is known. */
export const CasePane = ({
  number,
  onBack,
  onNext,
  onPrevious,
  user,
}: {
  number: string
  onBack: () => void
  onNext: (() => void) | undefined
  onPrevious: (() => void) | undefined
  user: DeskUser
}): ReactNode => {
  const query = useCase(number)
  const choices = useChoices().data
  const detail = query.data
  const actions = useCaseActions({ detail, user })
  const boxRef = useRef<BoxHandle>(null)
  const [menu, setMenu] = useState<OpenMenu>(null)
  const [mode, setMode] = useState<ComposerMode>('reply')
  const [isSideOpen, setIsSideOpen] = useState(
    () => window.innerWidth >= 1360 && readStored(sideKey) !== 'closed',
  )
  const toggleSide = (): void => {
    setIsSideOpen(!isSideOpen)

    if (window.innerWidth >= 1360) {
      writeStored(sideKey, isSideOpen ? 'closed' : '')
    }
  }
  const write = (next: ComposerMode): void => {
    setMode(next)
    requestAnimationFrame(() => boxRef.current?.focus())
  }
  const rights = detail?.rights
  const [isTyping, setIsTyping] = useState(false)
  const onTyping = useCallback((next: boolean) => {
    setIsTyping(next)
  }, [])
  const [correcting, setCorrecting] = useState<CorrectableLabel | null>(null)
  const correct = (label: CorrectableLabel): (() => void) | undefined =>
    rights?.edit === true && detail?.triage != null
      ? () => {
          setCorrecting(label)
        }
      : undefined
  const isFollowing = detail?.watchers.some(({ id }) => id === user.id) === true
  const isSettled = useSettled()
  useHotkeys(
    onlyHere(number, {
      h:
        rights?.edit === true
          ? () => {
              setMenu('snooze')
            }
          : undefined,
      C: correct('category'),
      H: correct('wantsPerson'),
      I: correct('intent'),
      L: correct('language'),
      M: correct('sentiment'),
      P: correct('priority'),
      w: rights?.note === true ? () => actions?.follow(!isFollowing) : undefined,
      z: undoLastSend,
      a:
        rights?.assign === true
          ? () => {
              setMenu('assign')
            }
          : undefined,
      e: rights?.move === true ? () => actions?.move('resolved') : undefined,
      i: toggleSide,
      m: rights?.assign === true ? () => actions?.take() : undefined,
      n:
        rights?.note === true
          ? () => {
              write('note')
            }
          : undefined,
      f:
        rights?.reply === true
          ? () => {
              write('forward')
            }
          : undefined,
      p:
        rights?.edit === true
          ? () => {
              setMenu('priority')
            }
          : undefined,
      r:
        rights?.reply === true
          ? () => {
              write('reply')
            }
          : undefined,
      s:
        rights?.move === true
          ? () => {
              setMenu('status')
            }
          : undefined,
    }),
  )

  if (detail === undefined || actions === null) {
    return query.isError ? (
      <CaseFailure error={query.error} onBack={onBack} onRetry={() => void query.refetch()} />
    ) : (
      <CaseSkeleton />
    )
  }

  return (
    <div className="flex min-h-0 min-w-0 flex-1">
      <section
        aria-label={`Case ${detail.number}`}
        className="flex min-h-0 min-w-0 flex-1 flex-col"
      >
        <CaseHeader
          actions={actions}
          choices={choices}
          detail={detail}
          isSideOpen={isSideOpen}
          menu={menu}
          onBack={onBack}
          onMenu={setMenu}
          onNext={onNext}
          onPrevious={onPrevious}
          onSide={toggleSide}
          user={user}
        />
        {query.isRefetchError ? (
          <p
            className="border-b border-line bg-amber-soft px-5 py-1.5 text-xs text-amber"
            role="status"
          >
            What you see may be old: {tellError(query.error)}{' '}
            <button
              className="font-semibold underline"
              onClick={() => void query.refetch()}
              type="button"
            >
              Try again
            </button>
          </p>
        ) : null}
        <Timeline detail={detail} userId={user.id} />
        <PresenceLine caseId={detail.id} isReplying={isTyping} />
        <Composer
          boxRef={boxRef}
          choices={choices}
          detail={detail}
          key={`${detail.id}:${mode}`}
          mode={mode}
          onMacro={actions.runMacro}
          onMode={write}
          onSend={actions.send}
          onTyping={onTyping}
          user={user}
        />
      </section>
      {correcting === null || detail.triage === null ? null : (
        <CorrectDialog
          categories={choices?.categories ?? []}
          label={correcting}
          onClose={() => {
            setCorrecting(null)
          }}
          onCorrect={actions.correct}
          triage={detail.triage}
        />
      )}
      {isSideOpen ? (
        <aside
          aria-label="Details"
          className={cx(
            'min-h-0 w-[min(21rem,100vw)] shrink-0 overflow-y-auto border-s border-line bg-surface',
            'fixed inset-y-0 end-0 z-30 shadow-2 wide:static wide:z-auto wide:w-[20.5rem] wide:shadow-none',
          )}
        >
          {isSettled ? (
            <SidePanel
              actions={actions}
              choices={choices}
              detail={detail}
              onClose={toggleSide}
              onCorrect={setCorrecting}
              user={user}
            />
          ) : null}
        </aside>
      ) : null}
    </div>
  )
}

type Keys = Parameters<typeof useHotkeys>[0]

/**
 * Keys for the case of the address only. Who goes on to the next one and at once presses a key means the next one, which
 * may not be drawn yet: then the key waits for it.
 */
const onlyHere = (number: string, handlers: Keys): Keys =>
  Object.fromEntries(
    Object.entries(handlers).map(([key, handler]) => [
      key,
      handler === undefined
        ? undefined
        : () => {
            if (caseNumberIn(window.location.pathname) === number) {
              handler()
            } else {
              setTimeout(() => {
                pressKey(key)
              }, 30)
            }
          },
    ]),
  )

/** Apart, so that somebody who comes or goes draws one line anew and not the case. */
const PresenceLine = ({
  caseId,
  isReplying,
}: {
  caseId: string
  isReplying: boolean
}): ReactNode => <PeopleHere people={usePresence({ caseId, isReplying })} />

const CaseFailure = ({
  error,
  onBack,
  onRetry,
}: {
  error: unknown
  onBack: () => void
  onRetry: () => void
}): ReactNode =>
  error instanceof ApiError && error.status === 404 ? (
    <EmptyState
      action={
        <Button onClick={onBack} size="sm">
          Back to the inbox
        </Button>
      }
      icon={<FileQuestion />}
      title="There is no such case"
    >
      The number is wrong, or the case belongs to a department that is not yours.
    </EmptyState>
  ) : (
    <ErrorState detail={tellError(error)} onRetry={onRetry} title="The case did not load" />
  )

const CaseSkeleton = (): ReactNode => (
  <div aria-busy aria-label="Loading the case" className="flex flex-1 flex-col" role="status">
    <div className="flex flex-col gap-3 border-b border-line bg-surface px-5 py-3.5">
      <Skeleton className="h-4 w-2/3" />
      <div className="flex gap-2">
        <Skeleton className="h-6 w-20" />
        <Skeleton className="h-6 w-20" />
        <Skeleton className="h-6 w-36" />
      </div>
    </div>
    <div className="mx-auto flex w-full max-w-3xl flex-1 flex-col gap-4 px-5 py-6">
      <Skeleton className="h-28 w-4/5 rounded-lg" />
      <Skeleton className="ms-auto h-20 w-4/5 rounded-lg" />
      <Skeleton className="h-24 w-4/5 rounded-lg" />
    </div>
  </div>
)
