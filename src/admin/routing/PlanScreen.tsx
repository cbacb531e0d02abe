'use client'

import type { ReactNode } from 'react'

import { UserPlus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import type { PlanResult, PlanStart } from '@/contracts/whatIf'

import type { PlanDraft, PlannedAgent } from './planDraft'

import { Notice } from '../parts/Notice'
import { Shimmer } from '../parts/Shimmer'
import { readPlanStart, replayPlan } from './planApi'
import { isChanged, newAgent, planBody } from './planDraft'
import { PlanAgentRow } from './PlanAgentRow'
import { PlanResultPanel } from './PlanResultPanel'

type Progress = { readonly replayed: number; readonly total: number }

/** Plan people, skills and shifts on the past: who would have taken what, and which answers would have been late. */
export const PlanScreen = (): ReactNode => {
  const [start, setStart] = useState<null | PlanStart>(null)
  const [draft, setDraft] = useState<PlanDraft>({ added: [], agents: [] })
  const [period, setPeriod] = useState({ from: '', to: '' })
  const [openId, setOpenId] = useState<null | string>(null)
  const [result, setResult] = useState<null | PlanResult>(null)
  const [progress, setProgress] = useState<null | Progress>(null)
  const [error, setError] = useState<null | string>(null)
  const [turn, setTurn] = useState(0)
  const stop = useRef<AbortController | null>(null)
  const joined = useRef(0)

  useEffect(() => {
    const control = new AbortController()
    readPlanStart(control.signal)
      .then((next) => {
        setStart(next)
        setDraft({ added: [], agents: next.agents })
        setPeriod({ from: next.first ?? '', to: next.last ?? '' })
        setError(null)
      })
      .catch((failure: unknown) => {
        if (!control.signal.aborted) setError(wordsOf(failure))
      })

    return () => {
      control.abort()
    }
  }, [turn])

  if (start === null) {
    return (
      <div className="cw cw-page">
        {error === null ? (
          <div aria-busy="true" aria-label="Loading people and shifts" role="status">
            <Shimmer className="mb-4 h-7 w-56" />
            <Shimmer className="h-80 w-full" />
          </div>
        ) : (
          <div className="cw-panel">
            <Notice
              action={
                <button className="cw-button" onClick={() => setTurn(turn + 1)} type="button">
                  Try again
                </button>
              }
              isAlert
              title="People and shifts could not be read"
            >
              {error}
            </Notice>
          </div>
        )}
      </div>
    )
  }

  /** Figures are about the plan that was replayed. */
  const edit = (next: PlanDraft): void => {
    setDraft(next)
    setResult(null)
  }
  const replace = (next: PlannedAgent): void => {
    const put = (all: readonly PlannedAgent[]): PlannedAgent[] =>
      all.map((one) => (one.id === next.id ? next : one))
    edit({ added: put(draft.added), agents: put(draft.agents) })
  }
  const run = async (): Promise<void> => {
    const control = new AbortController()
    stop.current = control
    setError(null)
    setResult(null)
    setProgress({ replayed: 0, total: 0 })

    try {
      setResult(
        await replayPlan({
          body: planBody({ draft, start, ...period }),
          onProgress: (replayed, total) => setProgress({ replayed, total }),
          signal: control.signal,
        }),
      )
    } catch (failure) {
      if (!control.signal.aborted) setError(wordsOf(failure))
    } finally {
      setProgress(null)
    }
  }
  const isPlanChanged =
    draft.added.length > 0 ||
    start.agents.some((now, at) => isChanged(now, draft.agents[at] ?? now))
  const [model] = draft.agents.filter(({ isActive }) => isActive)

  return (
    <div className="cw cw-page">
      <div className="mb-5 flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="cw-h1">People and shifts</h1>
          <div className="mt-1 max-w-3xl text-sm text-ink-2">
            Change who works when and knows what, then replay the past with it. Nobody is changed
            and no case is moved.
          </div>
        </div>
        {model === undefined ? null : (
          <button
            className="cw-button"
            onClick={() => {
              joined.current += 1
              const added = newAgent(model, joined.current)
              edit({ ...draft, added: [added, ...draft.added] })
              setOpenId(added.id)
            }}
            type="button"
          >
            <UserPlus aria-hidden className="size-4" /> Add somebody
          </button>
        )}
        {isPlanChanged ? (
          <button
            className="cw-button"
            onClick={() => edit({ added: [], agents: start.agents })}
            type="button"
          >
            Undo all
          </button>
        ) : null}
      </div>
      <div className="grid grid-cols-1 items-start gap-4 @min-[1000px]:grid-cols-[minmax(0,1fr)_24rem]">
        <ul className="flex flex-col gap-1.5">
          {[...draft.added, ...draft.agents].map((agent) => (
            <PlanAgentRow
              agent={agent}
              isOpen={openId === agent.id}
              key={agent.id}
              now={start.agents.find(({ id }) => id === agent.id)}
              onChange={replace}
              onRemove={() =>
                edit({ ...draft, added: draft.added.filter(({ id }) => id !== agent.id) })
              }
              onToggle={() => setOpenId(openId === agent.id ? null : agent.id)}
              start={start}
            />
          ))}
        </ul>
        <section
          aria-label="Replay"
          className="cw-panel flex flex-col gap-4 p-4 @min-[1000px]:sticky @min-[1000px]:top-4"
        >
          <div>
            <h2 className="cw-h2">Replay the past</h2>
            <div className="mt-1 text-sm text-ink-2">
              {isPlanChanged
                ? 'With the people of this plan. A case that goes elsewhere takes its minutes along.'
                : 'Nothing is changed yet: a replay gives exactly what happened.'}
            </div>
          </div>
          <div className="flex flex-wrap gap-3">
            {(['from', 'to'] as const).map((side) => (
              <label className="min-w-0 flex-1 text-sm" key={side}>
                <span className="mb-1 block text-ink-2">{side === 'from' ? 'From' : 'To'}</span>
                <input
                  className="cw-input w-full"
                  disabled={progress !== null}
                  max={start.last ?? undefined}
                  min={start.first ?? undefined}
                  onChange={({ target }) => {
                    setPeriod({ ...period, [side]: target.value })
                    setResult(null)
                  }}
                  type="date"
                  value={period[side]}
                />
              </label>
            ))}
          </div>
          {progress === null ? (
            <button
              className="cw-button cw-button--primary self-start"
              disabled={start.first === null || period.from === '' || period.to === ''}
              onClick={() => void run()}
              type="button"
            >
              Replay
            </button>
          ) : (
            <>
              <progress
                aria-label="Cases replayed"
                className="w-full accent-accent"
                max={Math.max(1, progress.total)}
                value={progress.replayed}
              />
              <div className="flex items-center justify-between text-sm text-ink-2 tabular-nums">
                {progress.replayed.toLocaleString('en')} of {progress.total.toLocaleString('en')}
                <button className="cw-button" onClick={() => stop.current?.abort()} type="button">
                  Stop
                </button>
              </div>
            </>
          )}
          {error === null ? null : (
            <div className="text-sm text-bad" role="alert">
              {error}
            </div>
          )}
          {start.first === null ? (
            <div className="text-sm text-ink-3">
              No case was routed yet: there is nothing to replay.
            </div>
          ) : null}
          {result === null ? null : <PlanResultPanel result={result} />}
        </section>
      </div>
    </div>
  )
}

const wordsOf = (failure: unknown): string =>
  failure instanceof Error ? failure.message : 'Something unexpected happened. Try again.'
