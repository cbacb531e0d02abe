'use client'

import type { ReactNode } from 'react'

import { ChevronDown, ChevronLeft, ChevronUp, CircleCheck, Hand, PanelRight } from 'lucide-react'

import type { CaseDetail, DeskChoices, DeskUser, Named } from '@/contracts/desk'
import type { CorrectableLabel, LabelValue } from '@/domain/triage/corrections'
import type { CaseStatus, Priority } from '@/domain/vocabulary'

import { statusMoves } from '@/domain/cases/caseStatus'
import { caseStatuses, priorities } from '@/domain/vocabulary'
import { Button } from '@/ui/Button'
import { cx } from '@/ui/cx'
import { IconButton } from '@/ui/IconButton'
import { Menu, MenuItem } from '@/ui/Menu'
import { PriorityMark } from '@/ui/PriorityMark'
import { priorityLook, statusLook } from '@/ui/statusLook'
import { StatusIcon } from '@/ui/StatusPill'
import { showToast } from '@/ui/toasts'
import { toneClasses } from '@/ui/tones'

import type { Destination } from './handOver'

import { SlaChip } from '../SlaChip'
import { AssigneePicker } from './AssigneePicker'
import { SnoozeMenu } from './SnoozeMenu'
import { SubjectLine } from './SubjectLine'

export type OpenMenu = 'assign' | 'priority' | 'snooze' | 'status' | null

export type CaseActions = {
  /** Null takes the correction back. */
  readonly correct: (label: CorrectableLabel, value: LabelValue | null) => void
  readonly categorise: (category: CaseDetail['category']) => void
  readonly follow: (isOn: boolean) => void
  readonly setField: (key: string, value: boolean | null | number | string) => void
  /** Null wakes it up. */
  readonly snooze: (until: Date | null) => void
  readonly tag: (change: { add?: Named; remove?: Named }) => void
  readonly assign: (to: Destination, reason?: string) => void
  readonly move: (to: CaseStatus, reason?: string) => void
  readonly prioritise: (priority: Priority) => void
  readonly rename: (subject: string) => void
  readonly take: () => void
}

/** What the case is and where it stands; everything in it can be changed in place. */
export const CaseHeader = ({
  actions,
  choices,
  detail,
  isSideOpen,
  menu,
  onBack,
  onMenu,
  onNext,
  onPrevious,
  onSide,
  user,
}: {
  actions: CaseActions
  choices: DeskChoices | undefined
  detail: CaseDetail
  isSideOpen: boolean
  menu: OpenMenu
  onBack: () => void
  onMenu: (menu: OpenMenu) => void
  onNext: (() => void) | undefined
  onPrevious: (() => void) | undefined
  onSide: () => void
  user: DeskUser
}): ReactNode => {
  const moves = statusMoves[detail.status]
  const mayResolve = detail.rights.move && moves.resolved !== undefined

  return (
    <header className="@container border-b border-line bg-surface px-3 pt-2 pb-2.5 pane:px-5">
      <div className="flex h-8 items-center gap-2">
        <IconButton className="-ms-1.5 pane:hidden" label="Back to the inbox" onClick={onBack}>
          <ChevronLeft className="rtl:-scale-x-100" />
        </IconButton>
        <button
          className="hidden shrink-0 rounded px-1 py-0.5 text-xs text-ink-3 tabular-nums hover:bg-hover hover:text-ink pane:block"
          onClick={() => void copyNumber(detail.number)}
          title="Copy the number"
          type="button"
        >
          {detail.number}
        </button>
        <SubjectLine
          isEditable={detail.rights.edit}
          key={detail.id}
          onSave={actions.rename}
          subject={detail.subject}
        />
        <div className="flex shrink-0 items-center">
          <SnoozeMenu
            isEditable={detail.rights.edit}
            isOpen={menu === 'snooze'}
            onOpenChange={(open) => {
              onMenu(open ? 'snooze' : null)
            }}
            onSnooze={actions.snooze}
            until={detail.snoozedUntil}
          />
          <IconButton
            className="hidden pane:inline-flex"
            disabled={onPrevious === undefined}
            label="Previous case"
            onClick={onPrevious}
            shortcut="k"
          >
            <ChevronUp />
          </IconButton>
          <IconButton
            className="hidden pane:inline-flex"
            disabled={onNext === undefined}
            label="Next case"
            onClick={onNext}
            shortcut="j"
          >
            <ChevronDown />
          </IconButton>
          <IconButton isOn={isSideOpen} label="Details" onClick={onSide} shortcut="i">
            <PanelRight />
          </IconButton>
        </div>
      </div>
      <div className="mt-1 flex flex-wrap items-center gap-1.5">
        <Menu
          onOpenChange={(open) => {
            onMenu(open ? 'status' : null)
          }}
          open={menu === 'status'}
          trigger={
            <button
              aria-label={`Status ${statusLook[detail.status].label}: change`}
              className={cx(
                'inline-flex h-7 items-center gap-1.5 rounded-md px-2 text-xs font-semibold hover:brightness-97 [&_svg]:size-3.5',
                toneClasses[statusLook[detail.status].tone],
              )}
              disabled={!detail.rights.move}
              title="Status (s)"
              type="button"
            >
              <StatusIcon status={detail.status} />
              {statusLook[detail.status].label}
              {detail.rights.move ? <ChevronDown className="opacity-70" /> : null}
            </button>
          }
        >
          {caseStatuses
            .filter((status) => status !== 'new' && status !== 'pending-data')
            .map((status) => (
              <MenuItem
                icon={<StatusIcon status={status} />}
                isChecked={status === detail.status}
                isDisabled={status !== detail.status && moves[status] === undefined}
                key={status}
                onSelect={() => {
                  if (status !== detail.status) {
                    actions.move(status)
                  }
                }}
              >
                {statusLook[status].label}
              </MenuItem>
            ))}
        </Menu>
        <Menu
          onOpenChange={(open) => {
            onMenu(open ? 'priority' : null)
          }}
          open={menu === 'priority'}
          trigger={
            <button
              aria-label={`Priority ${priorityLook[detail.priority].label}: change`}
              className="inline-flex h-7 items-center gap-1.5 rounded-md border border-line-strong bg-surface px-2 text-xs font-medium shadow-1 hover:bg-hover disabled:shadow-none"
              disabled={!detail.rights.edit}
              title="Priority (p)"
              type="button"
            >
              <PriorityMark priority={detail.priority} />
              <span className="@max-xl:sr-only">{priorityLook[detail.priority].label}</span>
            </button>
          }
        >
          {priorities.toReversed().map((priority) => (
            <MenuItem
              icon={<PriorityMark priority={priority} />}
              isChecked={priority === detail.priority}
              key={priority}
              onSelect={() => {
                actions.prioritise(priority)
              }}
            >
              {priorityLook[priority].label}
            </MenuItem>
          ))}
        </Menu>
        <AssigneePicker
          choices={choices}
          detail={detail}
          isOpen={menu === 'assign'}
          onAssign={actions.assign}
          onOpenChange={(open) => {
            onMenu(open ? 'assign' : null)
          }}
          user={user}
        />
        <SlaChip due={detail.due} />
        <span className="ms-auto flex gap-1.5">
          {detail.rights.assign && detail.assignee?.id !== user.id && detail.status !== 'closed' ? (
            <Button
              icon={<Hand className="size-3.5" />}
              onClick={actions.take}
              size="sm"
              title="Take it (m)"
            >
              <span className="@max-xl:sr-only">Take it</span>
            </Button>
          ) : null}
          {mayResolve ? (
            <Button
              icon={<CircleCheck className="size-3.5" />}
              onClick={() => {
                actions.move('resolved')
              }}
              size="sm"
              title="Resolve (e)"
            >
              <span className="@max-md:sr-only">Resolve</span>
            </Button>
          ) : null}
          {detail.rights.move && (detail.status === 'closed' || detail.status === 'resolved') ? (
            <Button
              onClick={() => {
                actions.move('open')
              }}
              size="sm"
            >
              Reopen
            </Button>
          ) : null}
        </span>
      </div>
    </header>
  )
}

const copyNumber = async (number: string): Promise<void> => {
  try {
    await navigator.clipboard.writeText(number)
    showToast({ title: `${number} copied`, tone: 'good' })
  } catch {
    showToast({ detail: 'The browser does not allow it.', title: 'Not copied', tone: 'bad' })
  }
}
