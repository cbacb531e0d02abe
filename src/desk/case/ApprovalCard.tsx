'use client'

import type { ReactNode } from 'react'

import { useQueryClient } from '@tanstack/react-query'
import { Check, Undo2, UserCheck } from 'lucide-react'
import { useState } from 'react'

import type { ApprovalView, CaseDetail, MessageView } from '@/contracts/desk'

import { Button } from '@/ui/Button'
import { showToast } from '@/ui/toasts'

import { callApi, tellError } from '../data/api'
import { keys } from '../data/keys'
import { useStored } from '../useStored'
import { MessageFiles } from './MessageFiles'
import { MessageText } from './MessageText'
import { RichText } from './RichText'
import { UnsentCard } from './UnsentCard'

/** An answer that waits for a colleague: they let it go out or return it; its author can take it back. */
export const ApprovalCard = ({
  approval: { approverId, approverName, authorId, note },
  detail,
  message,
  userId,
}: {
  approval: ApprovalView
  detail: CaseDetail
  message: MessageView
  userId: string
}): ReactNode => {
  const client = useQueryClient()
  const [isBusy, setIsBusy] = useState(false)
  const [isReturning, setIsReturning] = useState(false)
  // A reload or an ended session keeps what was typed.
  const [reason, setReason] = useStored(`caseway:return:${message.id}`)
  const isApprover = approverId === userId
  const isAuthor = authorId === userId

  const decide = async (what: 'let-go' | 'return', body: unknown, done: string): Promise<void> => {
    setIsBusy(true)

    try {
      await callApi(`/drafts/${message.id}/${what}`, { body, method: 'POST' })
      showToast({ title: done, tone: 'good' })
      setReason('')
    } catch (error) {
      showToast({ detail: tellError(error), title: 'It waits as before', tone: 'bad' })
    } finally {
      setIsBusy(false)
      void client.invalidateQueries({ queryKey: keys.case(detail.number) })
      void client.invalidateQueries({ queryKey: keys.drafts(detail.id) })
    }
  }

  return (
    <UnsentCard
      author="person"
      icon={<UserCheck aria-hidden />}
      label={`An answer of ${message.authorName ?? 'a colleague'} that waits for approval`}
      message={message}
      title={
        isApprover
          ? `${message.authorName ?? 'A colleague'} asks you to approve this answer`
          : `Waits for ${approverName} to approve it`
      }
      waitsFor={
        isApprover
          ? `Not sent. It goes to ${detail.customer.name} in the name of its author.`
          : `Written by ${isAuthor ? 'you' : (message.authorName ?? 'a colleague')}. Not sent.`
      }
    >
      {note === null ? null : (
        <p className="mb-2 rounded-md bg-note px-2.5 py-1.5 text-xs break-words" dir="auto">
          <span className="font-semibold">To look at:</span> {note}
        </p>
      )}
      {message.rich === null ? <MessageText message={message} /> : <RichText doc={message.rich} />}
      <MessageFiles caseId={detail.id} files={message.attachments} />
      {isReturning ? (
        <form
          className="mt-3 flex flex-col gap-2"
          onSubmit={(event) => {
            event.preventDefault()
            void decide('return', { reason: reason.trim() }, 'Returned to its author')
          }}
        >
          <label className="flex flex-col gap-1 text-xs font-semibold">
            What shall change?
            <textarea
              autoFocus
              className="field-sizing-content max-h-40 min-h-16 resize-none rounded-md border border-line-strong bg-surface p-2.5 text-[0.8125rem] font-normal"
              dir="auto"
              maxLength={2000}
              onChange={(event) => {
                setReason(event.target.value)
              }}
              value={reason}
            />
          </label>
          <span className="flex gap-2">
            <Button disabled={isBusy || reason.trim() === ''} look="primary" type="submit">
              Return it
            </Button>
            <Button
              look="ghost"
              onClick={() => {
                setIsReturning(false)
              }}
            >
              Cancel
            </Button>
          </span>
        </form>
      ) : isApprover && detail.rights.reply ? (
        <footer className="mt-3 flex flex-wrap gap-2">
          <Button
            disabled={isBusy}
            icon={<Check className="size-4" />}
            look="primary"
            onClick={() => void decide('let-go', {}, 'Approved: the answer is on its way')}
          >
            Approve and send
          </Button>
          <Button
            disabled={isBusy}
            icon={<Undo2 className="size-3.5" />}
            onClick={() => {
              setIsReturning(true)
            }}
          >
            Return…
          </Button>
        </footer>
      ) : isAuthor ? (
        <footer className="mt-3">
          <Button
            disabled={isBusy}
            icon={<Undo2 className="size-3.5" />}
            onClick={() => void decide('return', {}, 'It stands in your box again')}
          >
            Take back
          </Button>
        </footer>
      ) : null}
    </UnsentCard>
  )
}
