'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { GapBoard } from './gapsApi'

import { wordsOf } from '../api/wordsOf'
import { Tag } from '../parts/Tag'
import { draftFromGap } from './gapsApi'

const longestTitle = 120

/** One gap: how often it was asked, an example, the cases behind it, and a draft of an article in one click. */
export const GapCard = ({
  gap,
  mayWrite,
}: {
  gap: GapBoard['gaps'][number]
  mayWrite: boolean
}): ReactNode => {
  const [state, setState] = useState<
    { kind: 'done'; id: string } | { kind: 'failed'; why: string } | { kind: 'idle' | 'working' }
  >({ kind: 'idle' })
  const title = gap.example.replaceAll(/\s+/gu, ' ').trim()

  const draft = (): void => {
    setState({ kind: 'working' })
    draftFromGap({
      caseIds: gap.caseIds.slice(0, 50),
      language: ['ar', 'de', 'en', 'es', 'fr'].includes(gap.language) ? gap.language : 'en',
      title: title.length < 3 ? 'Untitled draft' : title.slice(0, longestTitle),
    })
      .then(({ created: [article] }) => {
        setState(
          article === undefined
            ? { kind: 'failed', why: 'No draft was made.' }
            : { id: article.id, kind: 'done' },
        )
      })
      .catch((reason: unknown) => {
        setState({
          kind: 'failed',
          why: wordsOf(reason, 'The draft could not be made.'),
        })
      })
  }

  return (
    <article className="cw-panel p-4">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <div className="mb-1 flex flex-wrap items-center gap-x-2 gap-y-1">
            <Tag tone={gap.count > 2 ? 'warn' : 'neutral'}>
              {gap.count === 1 ? 'asked once' : `asked ${String(gap.count)} times`}
            </Tag>
            {gap.unhelpful === 0 ? null : (
              <Tag
                title="Answered from an article, and the customer said that it did not help"
                tone="bad"
              >
                {gap.unhelpful === gap.count
                  ? 'answer did not help'
                  : `answer did not help ${String(gap.unhelpful)} times`}
              </Tag>
            )}
            <Tag title="Language">{gap.language}</Tag>
            <time className="text-2xs text-ink-3" dateTime={gap.newest} title={gap.newest}>
              last {new Date(gap.newest).toLocaleDateString()}
            </time>
          </div>
          <h2 className="cw-h2 line-clamp-2 break-words" dir="auto">
            {title === '' ? 'A message without words' : title}
          </h2>
        </div>
        {state.kind === 'done' ? (
          <a className="cw-button" href={`/admin/collections/articles/${state.id}`}>
            Open the draft
          </a>
        ) : mayWrite ? (
          <button
            className="cw-button"
            disabled={state.kind === 'working'}
            onClick={draft}
            type="button"
          >
            {state.kind === 'working' ? 'Writing…' : 'Draft an article'}
          </button>
        ) : null}
      </div>
      {state.kind === 'failed' ? (
        <div className="mt-2 text-sm text-bad" role="alert">
          {state.why}
        </div>
      ) : null}
      <div className="mt-3 border-t border-line pt-3 text-sm text-ink-2">
        <ul className="grid grid-cols-1 gap-1">
          {gap.cases.map(({ caseNumber, text }, at) => (
            <li className="flex min-w-0 gap-3" key={`${caseNumber}-${String(at)}`}>
              <a
                className="text-accent-text tabular-nums hover:underline"
                href={`/desk/cases/${caseNumber}`}
              >
                {caseNumber}
              </a>
              <span className="min-w-0 flex-1 truncate" dir="auto">
                {text}
              </span>
            </li>
          ))}
        </ul>
      </div>
    </article>
  )
}
