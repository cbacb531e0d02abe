'use client'

import type { ReactNode } from 'react'

import { CalendarClock, ChevronDown, SendHorizontal, UserCheck } from 'lucide-react'
import { useState } from 'react'

import type { CaseDetail } from '@/contracts/desk'
import type { CaseStatus } from '@/domain/vocabulary'

import { mostDaysAhead } from '@/contracts/deskAgent'
import { statusMoves } from '@/domain/cases/caseStatus'
import { Button } from '@/ui/Button'
import { Kbd } from '@/ui/Kbd'
import { Menu, MenuItem, MenuLabel, MenuLine } from '@/ui/Menu'
import { statusLook } from '@/ui/statusLook'
import { StatusIcon } from '@/ui/StatusPill'

import { LaterDialog } from '../LaterDialog'
import { LaterItems } from '../LaterItems'
import { ApprovalDialog } from './ApprovalDialog'

const sendStatuses = [
  'pending-customer',
  'on-hold',
  'resolved',
] as const satisfies readonly CaseStatus[]

export type SendHow = {
  /** Not to the customer yet: a colleague shall approve it. */
  readonly approval?: { readonly approverId: string; readonly note: null | string }
  readonly at?: Date
  readonly status?: CaseStatus
}

/** Send, send and set a status, send later, or have a colleague approve it. */
export const SendButtons = ({
  detail,
  isBlocked,
  onSend,
  people,
}: {
  detail: CaseDetail
  isBlocked: boolean
  onSend: (how: SendHow) => void
  /** Colleagues who can be asked to approve. */
  people: readonly { readonly id: string; readonly name: string }[]
}): ReactNode => {
  const [isChoosing, setIsChoosing] = useState(false)
  const [isAsking, setIsAsking] = useState(false)

  return (
    <span className="flex">
      <Button
        className="rounded-e-none"
        disabled={isBlocked}
        icon={<SendHorizontal className="size-3.5 rtl:-scale-x-100" />}
        look="primary"
        onClick={() => {
          onSend({})
        }}
      >
        Send
        <span className="hidden opacity-80 pane:inline">
          <Kbd>Ctrl ↵</Kbd>
        </span>
      </Button>
      <Menu
        align="end"
        trigger={
          <Button
            aria-label="Send and set a status, or later"
            className="rounded-s-none border-s border-s-white/25 px-1.5"
            disabled={isBlocked}
            look="primary"
          >
            <ChevronDown className="size-4" />
          </Button>
        }
      >
        {sendStatuses.map((status) => (
          <MenuItem
            icon={<StatusIcon status={status} />}
            isDisabled={!maySet(detail, status)}
            key={status}
            onSelect={() => {
              onSend({ status })
            }}
            {...(status === 'resolved' ? { shortcut: 'Ctrl ⇧ ↵' } : {})}
          >
            Send and set {statusLook[status].label.toLowerCase()}
          </MenuItem>
        ))}
        {/* Above the times: the last lines of a long menu are out of sight. */}
        <MenuItem
          icon={<UserCheck />}
          isDisabled={people.length === 0}
          onSelect={() => {
            setIsAsking(true)
          }}
        >
          Send for approval…
        </MenuItem>
        <MenuLine />
        <MenuLabel>Send later</MenuLabel>
        <LaterItems
          icon={<CalendarClock />}
          onChoose={(at) => {
            onSend({ at })
          }}
          onOther={() => {
            setIsChoosing(true)
          }}
        />
      </Menu>
      {isAsking ? (
        <ApprovalDialog
          onAsk={(approval) => {
            setIsAsking(false)
            onSend({ approval })
          }}
          onClose={() => {
            setIsAsking(false)
          }}
          people={people}
        />
      ) : null}
      {isChoosing ? (
        <LaterDialog
          action="Send then"
          mostDays={mostDaysAhead}
          onChoose={(at) => {
            setIsChoosing(false)
            onSend({ at })
          }}
          onClose={() => {
            setIsChoosing(false)
          }}
          title="When shall it go out?"
        />
      ) : null}
    </span>
  )
}

export const maySet = ({ status }: CaseDetail, to: CaseStatus): boolean =>
  status === to || statusMoves[status][to] !== undefined
