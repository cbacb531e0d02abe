'use client'

import type { ReactNode } from 'react'

import { useEffect, useState } from 'react'

import { Tag } from '../parts/Tag'
import { callApi } from '../api/callApi'
import { wordsOf } from '../api/wordsOf'

type Side = {
  readonly id: string
  readonly kind: string
  readonly name: string
  readonly text: string
}
type Pair = {
  readonly id: string
  readonly kind: 'number' | 'plan' | 'yes-no'
  readonly left: Side
  readonly right: Side
}

const kinds = {
  number: 'Different numbers',
  plan: 'Different plans',
  'yes-no': 'Yes and no',
} as const
const url = '/api/knowledge/contradictions'

/** Sentences of articles, templates and instructions that cannot both be true, side by side. */
export const ContradictionPanel = ({ mayWrite }: { mayWrite: boolean }): ReactNode => {
  const [pairs, setPairs] = useState<null | readonly Pair[]>(null)
  const [message, setMessage] = useState<null | string>(null)
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    const stop = new AbortController()
    callApi<{ pairs: readonly Pair[] }>(url, { signal: stop.signal })
      .then(({ pairs: next }) => {
        setPairs(next)
      })
      .catch(() => {
        if (!stop.signal.aborted)
          setMessage('The contradictions could not be read. Load the page again.')
      })

    return () => {
      stop.abort()
    }
  }, [turn])

  const change = async (body: { check: true } | { dismiss: string }): Promise<void> => {
    try {
      await callApi(url, {
        body: JSON.stringify(body),
        headers: { 'content-type': 'application/json' },
        method: 'POST',
      })
      setMessage('check' in body ? 'The worker looks through all texts.' : null)
      // The worker takes a moment; the list is read anew then.
      setTimeout(
        () => {
          setTurn((last) => last + 1)
        },
        'check' in body ? 4000 : 0,
      )
    } catch (reason) {
      setMessage(wordsOf(reason))
    }
  }

  return (
    <section aria-label="Contradictions" className="mt-8">
      <div className="mb-3 flex flex-wrap items-end justify-between gap-3">
        <div>
          <h2 className="cw-h2">Contradictions</h2>
          <div className="mt-1 max-w-2xl text-sm text-ink-2">
            Sentences of articles, templates and instructions that cannot both be true. Looked for
            whenever one of them is published.
          </div>
        </div>
        {mayWrite ? (
          <button className="cw-button" onClick={() => void change({ check: true })} type="button">
            Look again
          </button>
        ) : null}
      </div>
      <div aria-live="polite" className="text-sm">
        {message === null ? null : <div className="mb-2 text-ink-2">{message}</div>}
        {pairs === null ? null : pairs.length === 0 ? (
          <div className="cw-panel p-4 text-ink-2">
            No two texts contradict each other, as far as their words tell.
          </div>
        ) : (
          <ol className="grid gap-3">
            {pairs.map(({ id, kind, left, right }) => (
              <li className="cw-panel min-w-0 p-4" key={id}>
                <div className="mb-2 flex flex-wrap items-center justify-between gap-2">
                  <Tag tone="warn">{kinds[kind]}</Tag>
                  {mayWrite ? (
                    <button
                      className="cw-button"
                      onClick={() => void change({ dismiss: id })}
                      type="button"
                    >
                      No contradiction
                    </button>
                  ) : null}
                </div>
                <div className="grid gap-3 md:grid-cols-2">
                  <Sentence side={left} />
                  <Sentence side={right} />
                </div>
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  )
}

const Sentence = ({ side: { id, kind, name, text } }: { side: Side }): ReactNode => (
  <blockquote className="m-0 min-w-0 border-s-2 border-line ps-3">
    <p className="m-0">{text}</p>
    <footer className="mt-1 text-xs text-ink-2">
      {kind}{' '}
      <a className="text-accent-text hover:underline" href={`/admin/collections/${kind}s/${id}`}>
        {name}
      </a>
    </footer>
  </blockquote>
)
