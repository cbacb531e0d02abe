import type { ReactNode } from 'react'

import type { AnswerFeedback, FeedbackWords } from '@/contracts/answerFeedback'
import type { FeedbackReason } from '@/domain/vocabulary'

import { Notice } from '../parts/Notice'
import { Shimmer } from '../parts/Shimmer'
import { Tag } from '../parts/Tag'
import { asPercent } from './asPercent'
import { readFeedback } from './assistantApi'
import { CountBars } from './CountBars'
import { LoadFailed } from '../parts/LoadFailed'
import { useLoaded } from './useLoaded'

/** What customers said of the assistant's answers: stars, reasons, the articles behind them, and their words (F8). */
export const FeedbackPanel = (): ReactNode => {
  const { loaded, reload } = useLoaded('feedback', readFeedback)

  switch (loaded.kind) {
    case 'failed':
      return <LoadFailed reload={reload} what="What customers said" why={loaded.why} />
    case 'loading':
      return (
        <div aria-busy="true" aria-label="Loading what customers said" role="status">
          <Shimmer className="h-64 w-full" />
        </div>
      )
    case 'ready':
      return <Said said={loaded.value} />
    default:
      return loaded satisfies never
  }
}

const Said = ({ said }: { said: AnswerFeedback }): ReactNode => {
  const rated = said.stars.reduce((sum, count) => sum + count, 0)

  return rated === 0 ? (
    <div className="cw-panel">
      <Notice title={`Nobody rated an answer in the last ${String(said.days)} days`}>
        Every answer asks for a word: by a link in e-mails, by a thumb on WhatsApp, and on the page
        where a customer follows a case.
      </Notice>
    </div>
  ) : (
    <div className="grid grid-cols-1 gap-4 lg:grid-cols-2">
      <section aria-label="Ratings" className="cw-panel p-4">
        <h2 className="cw-h2">Ratings, last {said.days} days</h2>
        <p className="mt-1 mb-3 text-sm text-ink-2">
          {average(said.stars, rated)} of 5 on average of {rated}{' '}
          {rated === 1 ? 'rating' : 'ratings'}. {said.sent} answers were sent.
        </p>
        <CountBars
          rows={said.stars
            .map((count, at) => ({ count, label: at === 0 ? '1 star' : `${String(at + 1)} stars` }))
            .toReversed()}
        />
      </section>
      <section aria-label="Did it help?" className="cw-panel p-4">
        <h2 className="cw-h2">Did it help?</h2>
        <p className="mt-1 mb-3 text-sm text-ink-2">{helpedLine(said)}</p>
        {said.reasons.length === 0 ? null : (
          <CountBars
            rows={said.reasons.map(({ count, reason }) => ({ count, label: reasonLabels[reason] }))}
          />
        )}
      </section>
      {said.articles.length === 0 ? null : (
        <section
          aria-label="Articles behind what did not help"
          className="cw-panel p-4 lg:col-span-2"
        >
          <h2 className="cw-h2 mb-2">Articles behind what did not help</h2>
          <ul className="flex flex-col">
            {said.articles.map(({ didNotHelp, helped, id, title }) => (
              <li
                className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-line py-2 text-sm first:border-t-0"
                key={id}
              >
                <a
                  className="cw-link min-h-6 min-w-0 flex-1 basis-60 leading-6"
                  dir="auto"
                  href={`/admin/collections/articles/${id}`}
                >
                  {title}
                </a>
                <Tag tone="bad">did not help {didNotHelp} ×</Tag>
                <Tag>helped {helped} ×</Tag>
              </li>
            ))}
          </ul>
        </section>
      )}
      {said.latest.length === 0 ? null : (
        <section aria-label="What they wrote" className="cw-panel p-4 lg:col-span-2">
          <h2 className="cw-h2 mb-2">What they wrote</h2>
          <ol className="flex flex-col">
            {said.latest.map((words) => (
              <Words key={words.id} {...words} />
            ))}
          </ol>
          <a className="cw-link mt-2 inline-block text-sm" href={everything}>
            All feedback on the assistant
          </a>
        </section>
      )}
    </div>
  )
}

const Words = ({ at, caseNumber, comment, didHelp, rating, reason }: FeedbackWords): ReactNode => (
  <li className="border-t border-line py-2 text-sm first:border-t-0">
    <div className="flex flex-wrap items-center gap-2 text-xs text-ink-3">
      <Tag tone={rating > 3 ? 'good' : rating < 3 ? 'bad' : 'neutral'}>{rating} of 5</Tag>
      {didHelp === null ? null : (
        <Tag tone={didHelp ? 'good' : 'bad'}>{didHelp ? 'helped' : 'did not help'}</Tag>
      )}
      {reason === null ? null : <Tag>{reasonLabels[reason]}</Tag>}
      <a className="cw-link min-h-6 leading-6 tabular-nums" href={`/desk/cases/${caseNumber}`}>
        {caseNumber}
      </a>
      <time className="ms-auto" dateTime={at} title={at}>
        {new Date(at).toLocaleString()}
      </time>
    </div>
    {comment === null ? null : (
      <p className="mt-1 break-words whitespace-pre-line text-ink" dir="auto">
        {comment}
      </p>
    )}
  </li>
)

const reasonLabels: Readonly<Record<FeedbackReason, string>> = {
  incomplete: 'incomplete',
  other: 'something else',
  outdated: 'out of date',
  unclear: 'hard to understand',
  wrong: 'wrong',
}

const everything = '/admin/collections/feedback?where[about][equals]=assistant&sort=-createdAt'

const average = (stars: AnswerFeedback['stars'], rated: number): string =>
  (stars.reduce((sum, count, at) => sum + count * (at + 1), 0) / rated).toFixed(1)

const helpedLine = ({ didNotHelp, helped }: AnswerFeedback): string => {
  const asked = helped + didNotHelp

  return asked === 0
    ? 'No customer has said so of a single answer yet.'
    : `${asPercent(helped / asked)} of ${String(asked)} say yes${didNotHelp === 0 ? '.' : '; why not:'}`
}
