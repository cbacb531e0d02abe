'use client'

import type { ReactNode } from 'react'

import { useCallback, useRef, useState } from 'react'

import type { DeskUser } from '@/contracts/desk'
import type { CorrectableLabel } from '@/domain/triage/corrections'

import { cx } from '@/ui/cx'

import type { BoxHandle } from '../composer/EditorSlot'
import type { ComposerMode } from '../composer/sendMessage'
import type { OpenMenu } from './CaseHeader'

import { Composer } from '../composer/Composer'
import { PeopleHere } from '../composer/PeopleHere'
import { startTypeAhead } from '../composer/typeAhead'
import { usePresence } from '../composer/usePresence'
import { tellError } from '../data/api'
import { useCase, useChoices } from '../data/queries'
import { CorrectDialog } from '../side/CorrectDialog'
import { SidePanel } from '../side/SidePanel'
import { useSettled } from '../useSettled'
import { readStored, writeStored } from '../useStored'
import { CaseHeader } from './CaseHeader'
import { CaseFailure, CaseSkeleton } from './CaseStates'
import { Timeline } from './Timeline'
import { useCaseActions } from './useCaseActions'
import { useCaseKeys } from './useCaseKeys'
import { useHandOver } from './useHandOver'

const sideKey = 'caseway:desk:side'

/** One case: what was said, what to do, what is known. */
export const CasePane = ({
  isAhead,
  number,
  onBack,
  onNext,
  onPrevious,
  user,
}: {
  /** Drawn before it is asked for: what somebody writes into waits, since its text may change until then. */
  isAhead: boolean
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
  const [isSideWanted, setIsSideWanted] = useState<boolean | null>(null)
  const isSideOpen = isSideWanted ?? opensSide()
  const toggleSide = (): void => {
    setIsSideWanted(!isSideOpen)

    if (window.innerWidth >= 1360) {
      writeStored(sideKey, isSideOpen ? 'closed' : '')
    }
  }
  const write = (next: ComposerMode): void => {
    startTypeAhead()
    setMode(next)
    requestAnimationFrame(() => boxRef.current?.focus())
  }
  const [isTyping, setIsTyping] = useState(false)
  const onTyping = useCallback((next: boolean) => {
    setIsTyping(next)
  }, [])
  const [correcting, setCorrecting] = useState<CorrectableLabel | null>(null)
  const handOver = useHandOver({ actions, detail, userId: user.id })
  const isSettled = useSettled()
  useCaseKeys({
    actions,
    detail,
    number,
    onCorrect: setCorrecting,
    onMenu: setMenu,
    onSide: toggleSide,
    onWrite: write,
    user,
  })

  if (detail === undefined || actions === null || handOver.actions === null) {
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
          actions={handOver.actions}
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
        {isAhead ? null : (
          <>
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
          </>
        )}
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
      {handOver.dialog}
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

/** On wide screens it stays as it was left; on others it would lie over the case. */
const opensSide = (): boolean => window.innerWidth >= 1360 && readStored(sideKey) !== 'closed'

/** Apart, so that somebody who comes or goes draws one line anew and not the case. */
const PresenceLine = ({
  caseId,
  isReplying,
}: {
  caseId: string
  isReplying: boolean
}): ReactNode => <PeopleHere people={usePresence({ caseId, isReplying })} />
