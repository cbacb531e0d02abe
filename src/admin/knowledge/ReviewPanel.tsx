'use client'

import type { ReactNode } from 'react'

import { useDocumentInfo, useFormModified, useLocale } from '@payloadcms/ui'
import { useEffect, useState } from 'react'

import type { ReviewWish } from '@/domain/knowledge/decideReview'

import type { ReviewState } from './reviewApi'

import { wordsOf } from '../api/wordsOf'
import { CheckDialog } from '../assistant/check/CheckDialog'
import { useCheck } from '../assistant/check/useCheck'
import { Tag } from '../parts/Tag'
import { ReachList } from './ReachList'
import { readReview, sendWish } from './reviewApi'

const looks = {
  approved: { label: 'Approved', tone: 'good' },
  draft: { label: 'Draft', tone: 'neutral' },
  'in-review': { label: 'Waits for review', tone: 'warn' },
  published: { label: 'Published', tone: 'good' },
} as const

/**
 * Beside an article, a template or a macro: where its newest version stands, who wrote and approved it, what this person
 * may do next, and how far a change of it reaches.
 */
export const ReviewPanel = (): ReactNode => {
  const { collectionSlug, id } = useDocumentInfo()
  const isModified = useFormModified()
  const { code: language } = useLocale()
  const [review, setReview] = useState<null | ReviewState>(null)
  const [error, setError] = useState<null | string>(null)
  const [note, setNote] = useState('')
  const [isWorking, setIsWorking] = useState(false)
  const check = useCheck()
  const target = { collection: collectionSlug ?? '', id: String(id ?? '') }

  useEffect(() => {
    const stop = new AbortController()

    // After each save too: the form is clean again.
    if (target.id !== '' && !isModified) {
      readReview(target, stop.signal)
        .then((next) => {
          setReview(next)
          setError(null)
        })
        .catch((reason: unknown) => {
          if (!stop.signal.aborted) setError(wordsOf(reason))
        })
    }

    return () => {
      stop.abort()
    }
  }, [target.id, target.collection, isModified])

  const wish = async (what: ReviewWish): Promise<void> => {
    setIsWorking(true)

    if (what === 'approve' && target.collection === 'articles') {
      const change = { id: target.id, kind: 'article', language, values: {} } as const

      if (!(await check.judge(change))) {
        setIsWorking(false)

        return
      }
    }

    try {
      await sendWish({ ...target, language, note, wish: what })
      // The form, the versions and the status of the page are Payload's: read anew.
      window.location.reload()
    } catch (reason) {
      setError(wordsOf(reason))
      setIsWorking(false)
    }
  }

  if (target.id === '') {
    return (
      <p className="text-sm text-ink-2">
        Save it as a draft first. Somebody else publishes what you write.
      </p>
    )
  }

  return (
    <section aria-label="Review" className="cw grid min-w-0 gap-3 text-sm">
      {review === null ? null : (
        <>
          <div className="flex flex-wrap items-center gap-2">
            <Tag tone={looks[review.stage].tone}>{looks[review.stage].label}</Tag>
            {review.stage !== 'published' && review.isPublic ? (
              <span className="text-xs text-ink-2">An older version is published meanwhile.</span>
            ) : null}
          </div>
          {review.authors.length > 0 ? (
            <div className="text-xs text-ink-2">
              Written by {review.authors.map(({ name }) => name).join(', ')}
            </div>
          ) : null}
          {review.approvedBy === null ? null : (
            <div className="text-xs text-ink-2">Approved by {review.approvedBy}</div>
          )}
          {review.stage === 'approved' && review.publishAt !== null ? (
            <div className="text-xs text-ink-2">
              Will be published{' '}
              <time dateTime={review.publishAt}>{new Date(review.publishAt).toLocaleString()}</time>
            </div>
          ) : null}
          {review.stage === 'published' || !review.mayWrite ? null : (
            <Steps
              isBlocked={isModified || isWorking}
              note={note}
              review={review}
              setNote={setNote}
              wish={wish}
            />
          )}
          {isModified && review.stage !== 'published' ? (
            <div className="text-xs text-ink-2">Save the draft first.</div>
          ) : null}
          {review.use === null ? null : <ReachList links={review.links} use={review.use} />}
        </>
      )}
      <CheckDialog check={check} verb="Approve" />
      {error === null ? null : (
        <div className="text-bad" role="alert">
          {error}
        </div>
      )}
    </section>
  )
}

const Steps = ({
  isBlocked,
  note,
  review: { isAuthor, mayApprove, publishAt, stage },
  setNote,
  wish,
}: {
  isBlocked: boolean
  note: string
  review: ReviewState
  setNote: (note: string) => void
  wish: (what: ReviewWish) => Promise<void>
}): ReactNode => {
  const isLater = publishAt !== null && new Date(publishAt) > new Date()

  return (
    <div className="grid gap-2">
      {stage === 'approved' ? null : (
        <label className="grid gap-1 text-xs text-ink-2">
          Note
          <input
            className="cw-input w-full"
            maxLength={1000}
            onChange={({ target }) => {
              setNote(target.value)
            }}
            value={note}
          />
        </label>
      )}
      <div className="flex flex-wrap gap-2">
        {stage === 'draft' ? (
          <button
            className="cw-button"
            disabled={isBlocked}
            onClick={() => void wish('ask')}
            type="button"
          >
            Ask for review
          </button>
        ) : null}
        {mayApprove && !isAuthor && stage !== 'approved' ? (
          <button
            className="cw-button cw-button--primary"
            disabled={isBlocked}
            onClick={() => void wish('approve')}
            type="button"
          >
            {isLater ? 'Approve for later' : 'Approve and publish'}
          </button>
        ) : null}
        {mayApprove && stage !== 'draft' ? (
          <button
            className="cw-button"
            disabled={isBlocked}
            onClick={() => void wish('send-back')}
            type="button"
          >
            Send back
          </button>
        ) : null}
      </div>
      {mayApprove && isAuthor ? (
        <div className="text-xs text-ink-2">You wrote part of it: somebody else approves it.</div>
      ) : null}
    </div>
  )
}
