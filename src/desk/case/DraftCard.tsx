'use client'

import type { ReactNode } from 'react'

import { useQueryClient } from '@tanstack/react-query'
import { Check, ListPlus, Pencil, Sparkles, Trash2 } from 'lucide-react'
import { useState } from 'react'

import type { CaseDetail, MessageView } from '@/contracts/desk'

import { Button } from '@/ui/Button'
import { showToast } from '@/ui/toasts'

import { draftKey, putBack } from '../composer/draftStore'
import { callApi, tellError } from '../data/api'
import { keys } from '../data/keys'
import { useStored } from '../useStored'
import { MessageText, SourceList } from './MessageText'
import { SentencePicker } from './SentencePicker'
import { UnsentCard } from './UnsentCard'

/** What the assistant would answer: send it, change it, or throw it away. Nothing leaves without a person. */
export const DraftCard = ({
  detail,
  message,
  userId,
}: {
  detail: CaseDetail
  message: MessageView
  userId: string
}): ReactNode => {
  const client = useQueryClient()
  // A reload or an ended session keeps what was changed; an empty text counts as not changed.
  const [stored, setStored] = useStored(`caseway:draft-edit:${message.id}`)
  const edited = stored === '' ? null : stored
  const setEdited = (text: null | string): void => {
    setStored(text ?? '')
  }
  const [isBusy, setIsBusy] = useState(false)
  const [isPicking, setIsPicking] = useState(false)

  const decide = async (
    what: 'approve' | 'discard',
    body: unknown,
    done: string,
  ): Promise<void> => {
    setIsBusy(true)

    try {
      await callApi(`/drafts/${message.id}/${what}`, { body, method: 'POST' })
      showToast({ title: done, tone: 'good' })
      setEdited(null)
    } catch (error) {
      showToast({
        detail: tellError(error),
        title: what === 'approve' ? 'The draft was not sent' : 'The draft was not discarded',
        tone: 'bad',
      })
    } finally {
      setIsBusy(false)
      void client.invalidateQueries({ queryKey: keys.case(detail.number) })
      void client.invalidateQueries({ queryKey: keys.counts })
    }
  }
  const intoReply = (text: string): void => {
    putBack(draftKey({ caseId: detail.id, mode: 'reply', userId }), { rich: null, text })
    showToast({ title: 'It stands in your reply', tone: 'good' })
  }
  const unsourced = message.sentences.filter(({ source }) => source.kind === 'none').length

  return (
    <UnsentCard
      author="assistant"
      icon={<Sparkles aria-hidden />}
      label="The assistant's draft"
      message={message}
      title="The assistant suggests"
      waitsFor={`Not sent. It waits for you.${
        detail.assistantRun?.confidence == null
          ? ''
          : ` Confidence ${String(Math.round(detail.assistantRun.confidence * 100))} %.`
      }`}
    >
      {edited === null ? (
        <>
          <MessageText message={message} />
          <SourceList message={message} />
          {isPicking ? <SentencePicker message={message} onPick={intoReply} /> : null}
        </>
      ) : (
        <textarea
          aria-label="Edit the draft"
          autoFocus
          className="field-sizing-content max-h-96 min-h-32 w-full resize-none rounded-md border border-line-strong bg-surface p-2.5 text-[0.84375rem] leading-relaxed"
          dir="auto"
          onChange={(event) => {
            setEdited(event.target.value)
          }}
          value={edited}
        />
      )}
      {unsourced > 0 && edited === null ? (
        <p className="mt-2 text-xs font-medium text-amber">
          {unsourced === 1 ? 'One sentence rests' : `${String(unsourced)} sentences rest`} on no
          source. Check before sending.
        </p>
      ) : null}
      {detail.rights.reply ? (
        <footer className="mt-3 flex flex-wrap gap-2">
          {edited === null ? (
            <>
              <Button
                disabled={isBusy}
                icon={<Check className="size-4" />}
                look="primary"
                onClick={() => void decide('approve', {}, 'The answer is on its way')}
              >
                Approve and send
              </Button>
              <Button
                disabled={isBusy}
                icon={<Pencil className="size-3.5" />}
                onClick={() => {
                  setEdited(message.text)
                }}
              >
                Edit
              </Button>
              {message.sentences.length > 1 ? (
                <Button
                  aria-expanded={isPicking}
                  disabled={isBusy}
                  icon={<ListPlus className="size-4" />}
                  onClick={() => {
                    setIsPicking(!isPicking)
                  }}
                >
                  Sentences
                </Button>
              ) : null}
              <Button
                disabled={isBusy}
                icon={<Trash2 className="size-3.5" />}
                look="ghost"
                onClick={() => void decide('discard', {}, 'Draft discarded')}
              >
                Discard
              </Button>
            </>
          ) : (
            <>
              <Button
                disabled={isBusy || edited.trim() === ''}
                icon={<Check className="size-4" />}
                look="primary"
                onClick={() =>
                  void decide('approve', { text: edited.trim() }, 'Your version is on its way')
                }
              >
                Send this version
              </Button>
              <Button
                disabled={isBusy}
                look="ghost"
                onClick={() => {
                  setEdited(null)
                }}
              >
                Back to the draft
              </Button>
            </>
          )}
        </footer>
      ) : null}
    </UnsentCard>
  )
}
