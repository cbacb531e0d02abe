'use client'

import { useQueryClient } from '@tanstack/react-query'

import type { CaseDetail, DeskUser, MessageView } from '@/contracts/desk'
import type { CaseStatus } from '@/domain/vocabulary'

import { statusLook } from '@/ui/statusLook'
import { showToast } from '@/ui/toasts'

import type { CaseActions } from './CaseHeader'
import type { ComposerMode } from './Composer'

import { callApi, tellError } from '../data/api'
import { changeCase } from '../data/changes'
import { keys } from '../data/keys'
import { patchRows } from '../data/queries'
import { pendingPrefix } from './MessageCard'

export type Send = (input: {
  mode: ComposerMode
  setStatus?: CaseStatus
  text: string
}) => Promise<boolean>

/** Everything that a person does to the open case. */
export const useCaseActions = ({
  detail,
  user,
}: {
  detail: CaseDetail | undefined
  user: DeskUser
}): null | (CaseActions & { readonly send: Send }) => {
  const client = useQueryClient()

  if (detail === undefined) {
    return null
  }

  const change = { client, detail }
  const assign: CaseActions['assign'] = ({ assignee, team }) => {
    void changeCase({
      ...change,
      body: { assigneeId: assignee?.id ?? null, ...(team === null ? {} : { teamId: team.id }) },
      failed: 'The case was not assigned',
      path: '/assign',
      shown: { assignee, team },
    })
  }

  return {
    assign,
    move: (to) => {
      void changeCase({
        ...change,
        body: { to },
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
    send: ({ mode, setStatus, text }) =>
      sendMessage({ client, detail, mode, setStatus, text, user }),
    take: () => {
      assign({ assignee: { id: user.id, name: user.name }, team: detail.team })
    },
  }
}

const sendMessage = async ({
  client,
  detail,
  mode,
  setStatus,
  text,
  user,
}: {
  client: ReturnType<typeof useQueryClient>
  detail: CaseDetail
  mode: ComposerMode
  setStatus: CaseStatus | undefined
  text: string
  user: DeskUser
}): Promise<boolean> => {
  const key = keys.case(detail.number)
  const clientToken = crypto.randomUUID()
  const shown: MessageView = {
    attachments: [],
    authorKind: 'agent',
    authorName: user.name,
    channel: detail.channel,
    createdAt: new Date().toISOString(),
    delivery: null,
    direction: mode === 'note' ? 'internal' : 'outbound',
    fullText: null,
    id: `${pendingPrefix}${clientToken}`,
    isAutomatic: false,
    isDraft: false,
    language: detail.language,
    sentences: [],
    text,
  }
  await client.cancelQueries({ queryKey: key })
  client.setQueryData<CaseDetail>(key, (data) =>
    data === undefined ? data : { ...data, messages: [...data.messages, shown] },
  )

  try {
    await callApi(`/cases/${detail.id}/${mode === 'note' ? 'notes' : 'reply'}`, {
      body: { clientToken, text, ...(setStatus === undefined ? {} : { setStatus }) },
      method: 'POST',
    })
    patchRows(client, (row) =>
      row.id === detail.id
        ? {
            ...row,
            ...(setStatus === undefined ? {} : { status: setStatus }),
            snippet: { authorKind: 'agent', direction: shown.direction, text: text.slice(0, 180) },
          }
        : undefined,
    )

    return true
  } catch (error) {
    client.setQueryData<CaseDetail>(key, (data) =>
      data === undefined
        ? data
        : { ...data, messages: data.messages.filter(({ id }) => id !== shown.id) },
    )
    showToast({
      detail: `${tellError(error)} Your text is back in the box.`,
      title: mode === 'note' ? 'The note was not added' : 'The reply was not sent',
      tone: 'bad',
    })

    return false
  } finally {
    void client.invalidateQueries({ queryKey: key })
    void client.invalidateQueries({ queryKey: keys.counts })
  }
}
