'use client'

import type { SyntheticEvent, ReactNode } from 'react'

import { useState } from 'react'

import type { SearchAnswer } from './gapsApi'

import { wordsOf } from '../api/wordsOf'
import { Shimmer } from '../parts/Shimmer'
import { searchArticles } from './gapsApi'
import { languageNames } from './languageNames'

/** What a question finds, as a customer or as staff: the way to try an article, a synonym or a spelling. */
export const SearchPanel = (): ReactNode => {
  const [query, setQuery] = useState('')
  const [language, setLanguage] = useState('en')
  const [audience, setAudience] = useState<'internal' | 'public'>('public')
  const [isWorking, setIsWorking] = useState(false)
  const [found, setFound] = useState<null | SearchAnswer>(null)
  const [error, setError] = useState<null | string>(null)

  const ask = async (): Promise<void> => {
    setIsWorking(true)

    try {
      setFound(await searchArticles({ audience, language, query }))
      setError(null)
    } catch (reason) {
      setError(wordsOf(reason, 'The search did not answer.'))
    } finally {
      setIsWorking(false)
    }
  }

  return (
    <section aria-label="Try the search" className="cw-panel mb-6 p-4">
      <h2 className="cw-h2">Try the search</h2>
      <div className="mt-1 mb-3 max-w-2xl text-sm text-ink-2">
        Ask as a customer would. Misspelt words and{' '}
        <a className="text-accent-text underline!" href="/admin/collections/synonyms">
          synonyms
        </a>{' '}
        count; a new synonym works at once.
      </div>
      <form
        className="flex flex-wrap items-end gap-3"
        onSubmit={(event: SyntheticEvent) => {
          event.preventDefault()
          if (query.trim() !== '') void ask()
        }}
      >
        <label className="grid min-w-0 flex-1 basis-64 gap-1 text-xs text-ink-2">
          Question
          <input
            className="cw-input w-full"
            maxLength={2000}
            onChange={({ target }) => {
              setQuery(target.value)
            }}
            type="search"
            value={query}
          />
        </label>
        <label className="grid gap-1 text-xs text-ink-2">
          Language
          <select
            className="cw-input"
            onChange={({ target }) => {
              setLanguage(target.value)
            }}
            value={language}
          >
            {Object.entries(languageNames).map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="grid gap-1 text-xs text-ink-2">
          As
          <select
            className="cw-input"
            onChange={({ target }) => {
              setAudience(target.value === 'internal' ? 'internal' : 'public')
            }}
            value={audience}
          >
            <option value="public">A customer</option>
            <option value="internal">Staff</option>
          </select>
        </label>
        <button className="cw-button" disabled={isWorking || query.trim() === ''} type="submit">
          Search
        </button>
      </form>
      <div aria-busy={isWorking} aria-live="polite">
        {error !== null ? (
          <div className="mt-3 text-sm text-bad">{error}</div>
        ) : isWorking && found === null ? (
          <Shimmer className="mt-3 h-16 w-full" />
        ) : found === null ? null : (
          <Findings found={found} />
        )}
      </div>
    </section>
  )
}

const Findings = ({
  found: { confidence, hits, isFallback, isKnown },
}: {
  found: SearchAnswer
}): ReactNode => (
  <div className="mt-4">
    <div className="text-sm">
      <strong>{isKnown ? 'Answered' : 'No answer'}</strong>{' '}
      <span className="text-ink-2">
        {Math.round(confidence * 100)} % sure
        {isKnown ? '.' : hits.length > 0 ? ': too little to answer by itself. Nearest:' : '.'}
        {isFallback ? ' Found in English.' : ''}
      </span>
    </div>
    {hits.length === 0 ? (
      <div className="mt-2 text-sm text-ink-2">
        No passage says these words. Write an article, or add a synonym.
      </div>
    ) : (
      <ol className="mt-2 grid gap-3">
        {hits.map(({ articleId, headingPath, score, snippet }, at) => (
          <li className="min-w-0 text-sm" key={`${articleId} ${String(at)}`}>
            <a
              className="text-accent-text hover:underline"
              href={`/admin/collections/articles/${articleId}`}
            >
              {headingPath.join(' › ')}
            </a>{' '}
            <span className="text-xs text-ink-2">{Math.round(score * 100)} %</span>
            <div className="text-ink-2">
              {snippet.map(({ isMatch, text }, part) =>
                isMatch ? (
                  <mark className="rounded-sm bg-warn-soft text-inherit" key={part}>
                    {text}
                  </mark>
                ) : (
                  <span key={part}>{text}</span>
                ),
              )}
            </div>
          </li>
        ))}
      </ol>
    )}
  </div>
)
