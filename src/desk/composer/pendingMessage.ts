import type { CaseDetail, DeskUser, MessageView } from '@/contracts/desk'

import type { SendInput } from './sendMessage'

import { pendingPrefix } from '../pendingPrefix'
import { replyChannel } from './replyChannel'

/** What stands in the timeline until the server has answered. */
export const pendingMessage = ({
  clientToken,
  detail,
  input: { bcc, cc, files, mode, rich, text, to },
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
    isWaiting: true,
    size,
  })),
  approval: null,
  authorKind: 'agent',
  authorName: user.name,
  bcc,
  cc,
  channel: mode === 'forward' ? 'email' : replyChannel(detail),
  createdAt: new Date().toISOString(),
  delivery: null,
  direction: mode === 'reply' ? 'outbound' : 'internal',
  forwardedTo: to,
  fullText: null,
  id: `${pendingPrefix}${clientToken}`,
  isAutomatic: false,
  isDraft: false,
  language: detail.language,
  rich,
  sentences: [],
  text,
})
