'use client'

import { useQueryClient } from '@tanstack/react-query'

import type { CaseDetail, DeskUser } from '@/contracts/desk'

import { statusLook } from '@/ui/statusLook'
import { dropToast, showToast } from '@/ui/toasts'

import type { CaseActions } from './CaseHeader'
import type { SendInput, SendResult } from '../composer/sendMessage'

import { draftKey, putBack } from '../composer/draftStore'
import { runMacro, sendMessage } from '../composer/sendMessage'
import { changeCase } from '../data/changes'
import { correctLabel } from './correctLabel'
import { laterText } from '../laterTimes'
import { pressKey } from '../useHotkeys'

/** Everything that a person does to the open case. */
export const useCaseActions = ({
  detail,
  user,
}: {
  detail: CaseDetail | undefined
  user: DeskUser
}):
  | null
  | (CaseActions & {
      readonly runMacro: (macroId: string) => void
      readonly send: (input: SendInput) => Promise<SendResult>
    }) => {
  const client = useQueryClient()

  if (detail === undefined) {
    return null
  }

  const change = { client, detail }
  const assign: CaseActions['assign'] = ({ assignee, team }, reason) => {
    void changeCase({
      ...change,
      body: {
        assigneeId: assignee?.id ?? null,
        ...(reason === undefined ? {} : { reason }),
        ...(team === null ? {} : { teamId: team.id }),
      },
      failed: 'The case was not assigned',
      path: '/assign',
      shown: { assignee, team },
    }).then((isDone) => {
      if (isDone && assignee !== null && assignee.id !== user.id && detail.rights.note) {
        offerHandOverNote({ colleague: assignee.name, detail, user })
      }
    })
  }

  return {
    assign,
    correct: (label, value) => {
      correctLabel({ change, label, value })
    },
    categorise: (category) => {
      void changeCase({
        ...change,
        body: { changes: { categoryId: category?.id ?? null } },
        failed: 'The category was not changed',
        method: 'PATCH',
        path: '',
        shown: { category },
      })
    },
    follow: (isOn) => {
      const me = { id: user.id, name: user.name }
      const others = detail.watchers.filter(({ id }) => id !== user.id)
      void changeCase({
        ...change,
        body: { isOn },
        failed: isOn ? 'You do not follow it' : 'You still follow it',
        path: '/watch',
        shown: { watchers: isOn ? [...others, me] : others },
      })
    },
    setField: (key, value) => {
      const { [key]: _old, ...rest } = detail.customFields
      void changeCase({
        ...change,
        body: { changes: { customFields: { [key]: value } } },
        failed: 'The field was not changed',
        method: 'PATCH',
        path: '',
        shown: { customFields: value === null ? rest : { ...rest, [key]: value } },
      })
    },
    snooze: (until) => {
      void changeCase({
        ...change,
        body: { changes: { snoozedUntil: until } },
        ...(until === null
          ? {}
          : { done: `${detail.number} comes back ${laterText(until, new Date())}` }),
        failed: until === null ? 'It was not woken' : 'It was not snoozed',
        method: 'PATCH',
        path: '',
        shown: { snoozedUntil: until?.toISOString() ?? null },
      })
    },
    tag: ({ add, remove }) => {
      void changeCase({
        ...change,
        body: {
          ...(add === undefined ? {} : { add: [add.id] }),
          ...(remove === undefined ? {} : { remove: [remove.id] }),
        },
        failed: 'The tags were not changed',
        path: '/tags',
        shown: {
          tags: [
            ...detail.tags.filter(({ id }) => id !== remove?.id && id !== add?.id),
            ...(add === undefined ? [] : [add]),
          ],
        },
      })
    },
    move: (to, reason) => {
      void changeCase({
        ...change,
        body: { to, ...(reason === undefined ? {} : { reason }) },
        ...(to === 'resolved' ? { done: `${detail.number} is resolved` } : {}),
        failed: `The case is not ${statusLook[to].label.toLowerCase()}`,
        path: '/move',
        shown: { status: to },
      })
    },
    prioritise: (priority) => {
      void changeCase({
        ...change,
        body: { changes: { priority } },
        failed: 'The priority was not changed',
        method: 'PATCH',
        path: '',
        shown: { priority },
      })
    },
    rename: (subject) => {
      void changeCase({
        ...change,
        // A text that somebody else changed meanwhile must not be overwritten unseen.
        body: { changes: { subject }, rev: detail.rev },
        failed: 'The subject was not changed',
        method: 'PATCH',
        path: '',
        shown: { subject },
      })
    },
    runMacro: (macroId) => {
      void runMacro({ client, detail, macroId })
    },
    send: (input) => sendMessage({ client, detail, input, user }),
    take: () => {
      assign({ assignee: { id: user.id, name: user.name }, team: detail.team })
    },
  }
}

/** Who takes over should know where it stands: one click, and a note to them is begun. */
const offerHandOverNote = ({
  colleague,
  detail: { id, number },
  user,
}: {
  colleague: string
  detail: Pick<CaseDetail, 'id' | 'number'>
  user: DeskUser
}): void => {
  const toast = showToast({
    action: {
      label: 'Write a hand-over note',
      run: () => {
        dropToast(toast)
        putBack(draftKey({ caseId: id, mode: 'note', userId: user.id }), {
          rich: null,
          text: `@${colleague} `,
        })

        if (window.location.pathname.endsWith(number)) {
          pressKey('n')
        }
      },
    },
    ms: 12_000,
    title: `${number} is with ${colleague}`,
    tone: 'good',
  })
}
