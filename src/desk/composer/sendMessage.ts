import type { QueryClient } from '@tanstack/react-query'

import type { CaseDetail, DeskUser } from '@/contracts/desk'
import type { RichDoc } from '@/domain/rich/richDoc'
import type { CaseStatus } from '@/domain/vocabulary'

import { unitText } from '@/ui/timeText'
import { dropToast, showToast } from '@/ui/toasts'

import type { Upload } from './useUploads'

import type { Written } from './written'

import { ApiError, callApi, tellError } from '../data/api'
import { keys } from '../data/keys'
import { patchRows } from '../data/queries'
import { laterText } from '../laterTimes'
import { pendingMessage } from './pendingMessage'
import { lastSeen } from './replyChannel'
import { sendBody, undoSeconds } from './sendBody'

export type ComposerMode = 'forward' | 'note' | 'reply'

export type SendInput = {
  readonly bcc: readonly string[]
  readonly cc: readonly string[]
  readonly files: readonly Upload[]
  /** Of a forward: with the files of the case. */
  readonly hasFiles: boolean
  /** True: somebody else has answered, the person knows and sends all the same. */
  readonly isAnyway: boolean
  readonly macroId: null | string
  readonly mentions: readonly string[]
  readonly mode: ComposerMode
  /** The text came back: by Undo, or because it was not taken. */
  readonly onBack: () => void
  /** Null where the text says it all. */
  readonly rich: null | RichDoc
  readonly sendAt: Date | null
  readonly setStatus: CaseStatus | null
  readonly text: string
  /** Of a forward: whom it goes to. */
  readonly to: readonly string[]
}

/** `conflict`: somebody answered meanwhile; the words say who. */
export type SendResult =
  { readonly detail: string; readonly kind: 'conflict' } | { readonly kind: 'failed' | 'sent' }

let takeBack: (() => void) | null = null

/** Takes the last answer back while it still can be. The key for it works wherever one is by then. */
export const undoLastSend = (): void => {
  takeBack?.()
}

/**
 * Sends what was written: on the screen at once, to the server, and held there for a few seconds in which it can be
 * taken back. The server holds it, so a closed tab loses nothing and sends nothing twice.
 */
export const sendMessage = async ({
  client,
  detail,
  input,
  user,
}: {
  client: QueryClient
  detail: CaseDetail
  input: SendInput
  user: DeskUser
}): Promise<SendResult> => {
  const { isAnyway, mode, onBack, sendAt, setStatus, text } = input
  const key = keys.case(detail.number)
  const clientToken = crypto.randomUUID()
  const shown = pendingMessage({ clientToken, detail, input, user })
  const seen = mode !== 'reply' || isAnyway ? undefined : lastSeen(detail)
  await client.cancelQueries({ queryKey: key })
  client.setQueryData<CaseDetail>(key, (data) =>
    data === undefined ? data : { ...data, messages: [...data.messages, shown] },
  )

  try {
    const { messageId } = await callApi<{ messageId: string }>(
      `/cases/${detail.id}/${paths[mode]}`,
      {
        body: {
          ...sendBody(input),
          clientToken,
          ...(seen === undefined ? {} : { seenMessageId: seen }),
        },
        method: 'POST',
      },
    )
    patchRows(client, (row) =>
      row.id === detail.id
        ? {
            ...row,
            ...(setStatus === null ? {} : { status: setStatus }),
            snippet: { authorKind: 'agent', direction: shown.direction, text: text.slice(0, 180) },
          }
        : undefined,
    )

    if (mode === 'reply') {
      offerUndo({ client, detail, messageId, onBack, sendAt })
    }

    return { kind: 'sent' }
  } catch (error) {
    client.setQueryData<CaseDetail>(key, (data) =>
      data === undefined
        ? data
        : { ...data, messages: data.messages.filter(({ id }) => id !== shown.id) },
    )

    if (error instanceof ApiError && error.code === 'conflict') {
      return { detail: error.message, kind: 'conflict' }
    }

    showToast({
      detail: `${tellError(error)} Your text is back in the box.`,
      title: failures[mode],
      tone: 'bad',
    })

    return { kind: 'failed' }
  } finally {
    void client.invalidateQueries({ queryKey: key })
    void client.invalidateQueries({ queryKey: keys.counts })
  }
}

const paths = { forward: 'forward', note: 'notes', reply: 'reply' } as const
const failures = {
  forward: 'It was not forwarded',
  note: 'The note was not added',
  reply: 'The reply was not sent',
} as const

/** Does the steps of a macro; what is refused is said, and nothing of it stays. */
export const runMacro = async ({
  client,
  detail,
  macroId,
}: {
  client: QueryClient
  detail: Pick<CaseDetail, 'id' | 'number'>
  macroId: string
}): Promise<void> => {
  try {
    await callApi(`/cases/${detail.id}/macro`, {
      body: { clientToken: crypto.randomUUID(), macroId },
      method: 'POST',
    })
  } catch (error) {
    showToast({ detail: tellError(error), title: 'The macro was not run', tone: 'bad' })
  } finally {
    void client.invalidateQueries({ queryKey: keys.case(detail.number) })
    void client.invalidateQueries({ queryKey: keys.counts })
  }
}

/** Takes a held answer back: what it said, or null when it could not be taken back. */
export const unsend = async ({
  client,
  detail,
  messageId,
}: {
  client: QueryClient
  detail: Pick<CaseDetail, 'id' | 'number'>
  messageId: string
}): Promise<null | Written> => {
  try {
    const { rich, text } = await callApi<Written>(`/cases/${detail.id}/unsend`, {
      body: { messageId },
      method: 'POST',
    })

    return { rich, text }
  } catch (error) {
    showToast({ detail: tellError(error), title: 'It was not taken back', tone: 'bad' })

    return null
  } finally {
    void client.invalidateQueries({ queryKey: keys.case(detail.number) })
    void client.invalidateQueries({ queryKey: keys.counts })
  }
}

const offerUndo = ({
  client,
  detail,
  messageId,
  onBack,
  sendAt,
}: {
  client: QueryClient
  detail: CaseDetail
  messageId: string
  onBack: () => void
  sendAt: Date | null
}): void => {
  const run = (): void => {
    if (takeBack === run) {
      takeBack = null
    }

    dropToast(toast)
    void unsend({ client, detail, messageId }).then((back) => {
      if (back !== null) {
        onBack()
      }
    })
  }
  const toast = showToast({
    action: { label: 'Undo', run },
    detail: `${detail.number} to ${detail.customer.name}`,
    ms: undoSeconds * 1000,
    title:
      sendAt === null
        ? `The answer goes out in ${unitText(undoSeconds, 'second', 'long')}`
        : `The answer goes out ${laterText(sendAt, new Date())}`,
    tone: 'good',
  })
  takeBack = run
  setTimeout(() => {
    if (takeBack === run) {
      takeBack = null
    }

    // By now it was sent: show how far it got.
    void client.invalidateQueries({ queryKey: keys.case(detail.number) })
  }, undoSeconds * 1000)
}
