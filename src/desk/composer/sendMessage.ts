import type { QueryClient } from '@tanstack/react-query'

import type { CaseDetail, DeskUser, MessageView } from '@/contracts/desk'
import type { RichDoc } from '@/domain/rich/richDoc'
import type { CaseStatus } from '@/domain/vocabulary'

import { dropToast, showToast } from '@/ui/toasts'

import type { Upload } from './useUploads'

import type { Written } from './written'

import { ApiError, callApi, tellError } from '../data/api'
import { keys } from '../data/keys'
import { patchRows } from '../data/queries'
import { laterText } from '../laterTimes'
import { pendingPrefix } from '../pendingPrefix'
import { lastSeen, replyChannel } from './replyChannel'

export type ComposerMode = 'note' | 'reply'

export type SendInput = {
  readonly files: readonly Upload[]
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
}

/** `conflict`: somebody answered meanwhile; the words say who. */
export type SendResult =
  { readonly detail: string; readonly kind: 'conflict' } | { readonly kind: 'failed' | 'sent' }

const undoSeconds = 8
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
  const { files, isAnyway, macroId, mentions, mode, onBack, rich, sendAt, setStatus, text } = input
  const key = keys.case(detail.number)
  const clientToken = crypto.randomUUID()
  const isNote = mode === 'note'
  const shown = pendingMessage({ clientToken, detail, input, user })
  const seen = isNote || isAnyway ? undefined : lastSeen(detail)
  await client.cancelQueries({ queryKey: key })
  client.setQueryData<CaseDetail>(key, (data) =>
    data === undefined ? data : { ...data, messages: [...data.messages, shown] },
  )

  try {
    const { messageId } = await callApi<{ messageId: string }>(
      `/cases/${detail.id}/${isNote ? 'notes' : 'reply'}`,
      {
        body: {
          clientToken,
          text,
          ...(rich === null ? {} : { rich }),
          ...(files.length === 0 ? {} : { files: files.map(({ token }) => token) }),
          ...(isNote
            ? mentions.length === 0
              ? {}
              : { mentions }
            : sendAt === null
              ? { undoSeconds }
              : { sendAt }),
          ...(isNote || macroId === null ? {} : { macroId }),
          ...(seen === undefined ? {} : { seenMessageId: seen }),
          ...(setStatus === null ? {} : { setStatus }),
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

    if (!isNote) {
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
      title: isNote ? 'The note was not added' : 'The reply was not sent',
      tone: 'bad',
    })

    return { kind: 'failed' }
  } finally {
    void client.invalidateQueries({ queryKey: key })
    void client.invalidateQueries({ queryKey: keys.counts })
  }
}

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
        ? `The answer goes out in ${String(undoSeconds)} seconds`
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

const pendingMessage = ({
  clientToken,
  detail,
  input: { files, mode, rich, text },
  user,
}: {
  clientToken: string
  detail: CaseDetail
  input: SendInput
  user: DeskUser
}): MessageView => ({
  attachments: files.map(({ id, name, size }) => ({
    contentType: '',
    filename: name,
    id,
    isStored: false,
    size,
  })),
  authorKind: 'agent',
  authorName: user.name,
  channel: replyChannel(detail),
  createdAt: new Date().toISOString(),
  delivery: null,
  direction: mode === 'note' ? 'internal' : 'outbound',
  fullText: null,
  id: `${pendingPrefix}${clientToken}`,
  isAutomatic: false,
  isDraft: false,
  language: detail.language,
  rich,
  sentences: [],
  text,
})
