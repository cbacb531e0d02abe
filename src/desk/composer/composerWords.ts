import type { CaseDetail } from '@/contracts/desk'

import { channelLabel } from '@/ui/ChannelMark'

import type { ComposerMode } from './sendMessage'

import { openVariable } from '../fillTemplate'
import { carriesFiles } from './replyChannel'

/** What keeps an answer from being sent, in words; null when nothing does. */
export const problemOf = ({
  channel,
  hasFiles,
  limit,
  text,
}: {
  channel: CaseDetail['channel']
  hasFiles: boolean
  limit: 'near' | 'ok' | 'over'
  text: string
}): null | string => {
  const variable = openVariable(text)

  if (variable !== null) {
    return `Fill in ${variable} first`
  }

  if (hasFiles && !carriesFiles(channel)) {
    return `${channelLabel(channel)} carries no files from here: remove them, or send a link`
  }

  return limit === 'over' ? `Too long for ${channelLabel(channel)}` : null
}

export const placeholderOf = ({
  detail,
  mayWrite,
  mode,
}: {
  detail: CaseDetail
  mode: ComposerMode
  mayWrite: boolean
}): string =>
  !mayWrite
    ? 'Your role reads this case.'
    : mode === 'note'
      ? 'Write a note for colleagues, @ to name one or an article, / for macros'
      : mode === 'forward'
        ? 'Say what it is about; what was written so far goes along, notes do not'
        : detail.status === 'pending-data'
          ? 'This case waits for data: release it in the review queue before answering'
          : detail.status === 'closed'
            ? 'This case is closed: reopen it to answer'
            : 'Write an answer, / for templates and macros, @ for articles'
