'use client'

import type { ReactNode } from 'react'

import { useEffect, useRef } from 'react'

import type { Judgement } from '@/contracts/assistantEvaluation'

import type { Check, CheckState } from './useCheck'

const titles = {
  failed: 'This change could not be judged',
  judging: 'Judging the change',
  unjudged: 'This change could not be judged',
  worse: 'This change makes the assistant worse',
} as const

/** Stands before a save: how far the judgement is, what gets worse, and the way back. */
export const CheckDialog = ({
  check: { goBack, goOn, state },
  verb,
}: {
  check: Check
  /** What the button below would do: "Save", "Publish". */
  verb: string
}): ReactNode => {
  const dialog = useRef<HTMLDialogElement>(null)
  const isOpen = state.kind !== 'idle'

  useEffect(() => {
    if (isOpen) {
      dialog.current?.showModal()
    } else {
      dialog.current?.close()
    }
  }, [isOpen])

  return (
    <dialog
      aria-labelledby="check-title"
      className="cw m-auto max-h-[85dvh] w-[min(36rem,calc(100vw-2rem))] overflow-y-auto rounded-lg border border-line bg-surface p-5 text-sm text-ink backdrop:bg-black/50"
      onCancel={(event) => {
        event.preventDefault()
        goBack()
      }}
      ref={dialog}
    >
      {state.kind === 'idle' ? null : (
        <>
          <h2 className="cw-h2" id="check-title">
            {titles[state.kind]}
          </h2>
          <Told state={state} />
          <div className="mt-5 flex flex-wrap justify-end gap-2">
            {state.kind === 'worse' ||
            state.kind === 'unjudged' ||
            (state.kind === 'judging' && state.isSlow) ? (
              <button className="cw-button" onClick={goOn} type="button">
                {state.kind === 'worse' ? `${verb} all the same` : `${verb} without a judgement`}
              </button>
            ) : null}
            {/* What is safe is offered first: the second word is a step of one's own. */}
            <button
              autoFocus
              className="cw-button cw-button--primary"
              onClick={goBack}
              type="button"
            >
              Go back
            </button>
          </div>
        </>
      )}
    </dialog>
  )
}

const Told = ({ state }: { state: Exclude<CheckState, { kind: 'idle' }> }): ReactNode => {
  switch (state.kind) {
    case 'failed':
      return (
        <div className="mt-3 text-bad" role="alert">
          {state.why}
        </div>
      )
    case 'judging':
      return (
        <div className="mt-3">
          <progress
            aria-label="Progress of the judgement"
            className="h-2 w-full"
            max={Math.max(1, state.check?.total ?? 0)}
            style={{ accentColor: 'var(--cw-accent)' }}
            value={state.check?.done ?? 0}
          />
          <div aria-live="polite" className="text-xs text-ink-3 tabular-nums">
            {state.check === null || state.check.total === 0
              ? 'Waits for the worker'
              : `${String(state.check.done)} of ${String(state.check.total)} conversations, without the change and with it`}
          </div>
          <div className="mt-3 text-ink-2">
            {state.isSlow
              ? 'Nothing has moved for a while: perhaps the worker is busy or does not run. The judgement goes on by itself; the same change finds it again.'
              : 'Nothing is saved yet.'}
          </div>
        </div>
      )
    case 'unjudged':
      return (
        <div className="mt-3 text-ink-2" role="alert">
          The run broke off, so nobody knows what the change does to answers. Nothing is saved yet.
        </div>
      )
    case 'worse':
      return state.check.judgement === null ? null : <Worse judgement={state.check.judgement} />
  }
}

const Worse = ({ judgement: { better, notes, warnings, worse } }: { judgement: Judgement }) => (
  <div role="alert">
    <div className="mt-3 rounded-md bg-warn-soft p-3 text-warn">{warnings.join(' ')}</div>
    {notes.map((note) => (
      <div className="mt-3 text-ink-2" key={note}>
        {note}
      </div>
    ))}
    {worse.length === 0 ? null : (
      <>
        <div className="mt-4 mb-1 text-xs text-ink-2">
          <h3>
            <span className="font-semibold">
              {worse.length === 1
                ? 'One conversation gets worse'
                : `${String(worse.length)} conversations get worse`}
              {better === 0 ? '' : `, ${String(better)} get better`}
            </span>
          </h3>
        </div>
        <ul className="grid max-h-72 grid-cols-1 gap-2 overflow-y-auto" tabIndex={0}>
          {worse.map(({ expected, got, text, was }) => (
            <li className="border-t border-line py-2" key={text}>
              <div className="break-words" dir="auto">
                {text}
              </div>
              <div className="mt-0.5 text-xs text-ink-3">
                Expected: {expected}. Now: {was}. With the change: {got}.
              </div>
            </li>
          ))}
        </ul>
      </>
    )}
    <div className="mt-3 text-ink-2">Nothing is saved yet.</div>
  </div>
)
