'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { CaseDetail } from '@/contracts/desk'

import type { CaseActions } from './CaseHeader'
import type { AskedReason } from './handOver'

import { escalateQuestion, handOverQuestion } from './handOver'
import { ReasonDialog } from './ReasonDialog'

/** The same actions, where handing back, transferring and escalating ask why first, and the dialog that asks. */
export const useHandOver = ({
  actions,
  detail,
  userId,
}: {
  actions: CaseActions | null
  detail: CaseDetail | undefined
  userId: string
}): { readonly actions: CaseActions | null; readonly dialog: ReactNode } => {
  const [asking, setAsking] = useState<null | {
    readonly asked: AskedReason
    readonly run: (reason: string) => void
  }>(null)

  if (actions === null || detail === undefined) {
    return { actions: null, dialog: null }
  }

  return {
    actions: {
      ...actions,
      assign: (to) => {
        const asked = handOverQuestion({ detail, to, userId })

        if (asked === null) {
          actions.assign(to)
        } else {
          setAsking({
            asked,
            run: (reason) => {
              actions.assign(to, reason)
            },
          })
        }
      },
      move: (to) => {
        if (to === 'escalated') {
          setAsking({
            asked: escalateQuestion(detail),
            run: (reason) => {
              actions.move(to, reason)
            },
          })
        } else {
          actions.move(to)
        }
      },
    },
    dialog:
      asking === null ? null : (
        <ReasonDialog
          asked={asking.asked}
          onClose={() => {
            setAsking(null)
          }}
          onReason={asking.run}
        />
      ),
  }
}
