'use client'

import type { ReactNode } from 'react'

import { Forward } from 'lucide-react'

import type { CaseDetail, DeskChoices, DeskUser } from '@/contracts/desk'

import { Button } from '@/ui/Button'
import { channelLabel } from '@/ui/ChannelMark'

import type { ComposerState } from './useComposer'

import { ComposerFoot } from './ComposerFoot'
import { carriesFiles } from './replyChannel'
import { RewriteMenu } from './rewrite/RewriteMenu'
import { SendButtons } from './SendButtons'

/** Below the box: what can be added to it, what keeps it from going out, and the way out. */
export const ComposerActions = ({
  choices,
  detail,
  state,
  user,
}: {
  choices: DeskChoices | undefined
  detail: CaseDetail
  state: ComposerState
  user: DeskUser
}): ReactNode => {
  const { channel, isBlocked, isForward, isNote, limit, mayWrite, problem, switches, together } =
    state
  const { text } = state.written
  const hasSignature = !isNote && (choices?.signatures[channel] ?? '') !== ''
  const onSend = (): void => void state.send({})

  return (
    <ComposerFoot
      attachLabel={
        isForward
          ? 'A forward takes the files of the case along'
          : isNote || carriesFiles(channel)
            ? 'Attach files'
            : `${channelLabel(channel)} carries no files from here yet`
      }
      extras={
        isNote || isForward || !mayWrite ? null : (
          <RewriteMenu
            hasText={text.trim() !== ''}
            isRewriting={state.isRewriting}
            language={detail.language ?? 'en'}
            onChoose={(how) => void state.rewrite(how)}
          />
        )
      }
      isFormatShown={switches.isFormatShown}
      isSigned={hasSignature ? switches.isSigned : null}
      mayAttach={mayWrite && !isForward}
      mayWrite={mayWrite}
      onFiles={state.uploads.add}
      onFormat={switches.toggleFormat}
      onSign={switches.toggleSignature}
      onTogether={
        isForward || !mayWrite || together.state !== null || together.invitation !== null
          ? null
          : state.startTogether
      }
      status={
        problem ??
        (!isNote && text !== '' && limit.text !== null ? (
          limit.text
        ) : text === '' || together.state !== null ? null : (
          <span className="hidden pane:inline">
            {state.draft.isKept ? 'Draft kept' : 'Draft kept in this browser'}
          </span>
        ))
      }
      tone={problem !== null ? 'problem' : limit.state === 'near' ? 'near' : 'quiet'}
    >
      {isNote ? (
        <Button
          className="border-note-line bg-amber-soft text-amber"
          disabled={isBlocked}
          onClick={onSend}
        >
          Add note
        </Button>
      ) : isForward ? (
        <Button
          disabled={isBlocked}
          icon={<Forward className="size-3.5 rtl:-scale-x-100" />}
          look="primary"
          onClick={onSend}
        >
          Forward
        </Button>
      ) : (
        <SendButtons
          detail={detail}
          isBlocked={isBlocked}
          onSend={(how) => void state.send(how)}
          people={approversIn(choices, user)}
        />
      )}
    </ComposerFoot>
  )
}

/** Who may answer a case at all; the server says whether they may answer this one. */
const approversIn = (choices: DeskChoices | undefined, user: DeskUser): DeskChoices['people'] =>
  (choices?.people ?? []).filter(
    ({ id, role }) => id !== user.id && ['admin', 'analyst', 'engineer'].includes(role),
  )
