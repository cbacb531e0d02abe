'use client'

import type { ReactNode } from 'react'

import { UserPlus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'

import type { LabRule } from '@/contracts/routingLab'
import type { PlanResult, PlanStart } from '@/contracts/whatIf'

import type { PlanDraft, PlannedAgent } from './planDraft'
import type { Progress } from './PlanReplay'

import { wordsOf } from '../api/wordsOf'
import { LoadFailed } from '../parts/LoadFailed'
import { Shimmer } from '../parts/Shimmer'
import { readPlanStart, replayPlan } from './planApi'
import { isPlanChanged, newAgent, planBody, planFrom } from './planDraft'
import { PlanAgentRow } from './PlanAgentRow'
import { PlanReplay } from './PlanReplay'
import { PlanShifts } from './PlanShifts'

/** Plan people, skills, shifts, rules and the model on the past: who would have taken what, and which answers late. */
export const PlanScreen = ({
  rules,
}: {
  /** The rules as the other tab has them; null while they are those that are saved. */
  rules: null | readonly LabRule[]
}): ReactNode => {
  const [start, setStart] = useState<null | PlanStart>(null)
  const [draft, setDraft] = useState<PlanDraft>({
    added: [],
    agents: [],
    model: null,
    rules: null,
    shifts: [],
  })
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
        setDraft(planFrom(next))
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
          <div aria-busy="true" aria-label="Loading what a replay needs" role="status">
            <Shimmer className="mb-4 h-7 w-56" />
            <Shimmer className="h-80 w-full" />
          </div>
        ) : (
          <LoadFailed reload={() => setTurn(turn + 1)} what="What a replay needs" why={error} />
        )}
      </div>
    )
  }

  // What is still being written in the other tab is what is replayed; undone there, it is undone here.
  const current: PlanDraft = draft.rules === null ? draft : { ...draft, rules }
  const isOtherwise = isPlanChanged(start, current)
  /** Figures are about the plan that was replayed. */
  const edit = (next: PlanDraft): void => {
    setDraft(next)
    setResult(null)
  }
  const replace = (next: PlannedAgent): void => {
    const put = (all: readonly PlannedAgent[]): PlannedAgent[] =>
      all.map((one) => (one.id === next.id ? next : one))
    edit({ ...draft, added: put(draft.added), agents: put(draft.agents) })
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
          body: planBody({ draft: current, start, ...period }),
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
  const [likeWhom] = draft.agents.filter(({ isActive }) => isActive)

  return (
    <div className="cw cw-page">
      <div className="mb-5 flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="cw-h1">What if</h1>
          <div className="mt-1 max-w-3xl text-sm text-ink-2">
            Change who works when and knows what, the rules or the model, then replay the past with
            it. Nothing is changed and no case is moved.
          </div>
        </div>
        {likeWhom === undefined ? null : (
          <button
            className="cw-button"
            onClick={() => {
              joined.current += 1
              const added = newAgent(likeWhom, joined.current)
              edit({ ...draft, added: [added, ...draft.added] })
              setOpenId(added.id)
            }}
            type="button"
          >
            <UserPlus aria-hidden className="size-4" /> Add somebody
          </button>
        )}
        {isOtherwise ? (
          <button className="cw-button" onClick={() => edit(planFrom(start))} type="button">
            Undo all
          </button>
        ) : null}
      </div>
      <div className="grid grid-cols-1 items-start gap-4 @min-[1000px]:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="flex min-w-0 flex-col gap-4">
          <PlanShifts
            now={start.shifts}
            onChange={(next) =>
              edit({
                ...draft,
                shifts: draft.shifts.map((one) => (one.id === next.id ? next : one)),
              })
            }
            shifts={draft.shifts}
          />
          <section aria-label="People">
            <h2 className="cw-h2 !mb-2">People</h2>
            <ul className="m-0 flex list-none flex-col gap-1.5 p-0">
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
          </section>
        </div>
        <PlanReplay
          draft={current}
          error={error}
          isOtherwise={isOtherwise}
          onChange={edit}
          onPeriod={(next) => {
            setPeriod(next)
            setResult(null)
          }}
          onRun={() => void run()}
          onStop={() => stop.current?.abort()}
          period={period}
          progress={progress}
          result={result}
          rules={rules}
          start={start}
        />
      </div>
    </div>
  )
}
