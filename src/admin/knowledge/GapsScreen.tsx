'use client'

import type { ReactNode } from 'react'

import { useEffect, useState } from 'react'

import type { GapBoard } from './gapsApi'

import { wordsOf } from '../api/wordsOf'
import { LoadFailed } from '../parts/LoadFailed'
import { Notice } from '../parts/Notice'
import { Shimmer } from '../parts/Shimmer'
import { ContradictionPanel } from './ContradictionPanel'
import { GapCard } from './GapCard'
import { ImportPanel } from './ImportPanel'
import { IndexPanel } from './IndexPanel'
import { SearchPanel } from './SearchPanel'
import { readGaps } from './gapsApi'

const spans = [7, 30, 90] as const

/** Questions without an answer, the most asked first; each can become a draft of an article. */
export const GapsScreen = ({ mayWrite }: { mayWrite: boolean }): ReactNode => {
  const [days, setDays] = useState<number>(30)
  const [board, setBoard] = useState<GapBoard | null>(null)
  const [error, setError] = useState<null | string>(null)
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    const stop = new AbortController()
    readGaps(days, stop.signal)
      .then((next) => {
        setBoard(next)
        setError(null)
      })
      .catch((reason: unknown) => {
        if (!stop.signal.aborted) {
          setError(wordsOf(reason, 'The gaps could not be read.'))
        }
      })

    return () => {
      stop.abort()
    }
  }, [days, turn])

  return (
    <div className="cw cw-page">
      <div className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1 className="cw-h1">Knowledge gaps</h1>
          <div className="mt-1 max-w-3xl text-sm text-ink-2">
            What customers asked and no article answered, or answered well, gathered by what they
            ask for.
          </div>
        </div>
        <label className="flex items-center gap-2 text-sm text-ink-2">
          Last
          <select
            className="cw-input"
            onChange={({ target }) => {
              setDays(Number(target.value))
            }}
            value={days}
          >
            {spans.map((span) => (
              <option key={span} value={span}>
                {span} days
              </option>
            ))}
          </select>
        </label>
      </div>

      <SearchPanel />
      <IndexPanel />

      {error !== null ? (
        <LoadFailed
          reload={() => {
            setTurn(turn + 1)
          }}
          what="The gaps"
          why={error}
        />
      ) : board === null ? (
        <div aria-busy="true" aria-label="Loading the gaps" role="status">
          <Shimmer className="mb-3 h-24 w-full" />
          <Shimmer className="h-24 w-full" />
        </div>
      ) : board.gaps.length === 0 ? (
        <div className="cw-panel">
          <Notice title="No question went without an article">
            In the last {board.days} days the assistant found something for every question that it
            was asked. Look at a longer time, or come back later.
          </Notice>
        </div>
      ) : (
        <>
          <div aria-live="polite" className="mb-3 text-sm text-ink-2">
            {board.questions} {board.questions === 1 ? 'question' : 'questions'} in{' '}
            {board.gaps.length} {board.gaps.length === 1 ? 'gap' : 'gaps'}
          </div>
          <ol className="grid grid-cols-1 gap-3">
            {board.gaps.map((gap) => (
              <li className="min-w-0" key={gap.caseIds.join()}>
                <GapCard gap={gap} mayWrite={mayWrite} />
              </li>
            ))}
          </ol>
        </>
      )}

      <ContradictionPanel mayWrite={mayWrite} />
      {mayWrite ? <ImportPanel /> : null}
    </div>
  )
}
