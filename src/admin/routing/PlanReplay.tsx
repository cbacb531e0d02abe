'use client'

import type { ReactNode } from 'react'

import type { LabRule } from '@/contracts/routingLab'
import type { PlanResult, PlanStart } from '@/contracts/whatIf'

import type { PlanDraft } from './planDraft'

import { PlanBesides } from './PlanBesides'
import { PlanResultPanel } from './PlanResultPanel'

export type Progress = { readonly replayed: number; readonly total: number }
type Period = { readonly from: string; readonly to: string }

/** The period and what else is otherwise, the bar while it runs, and what came out. */
export const PlanReplay = ({
  draft,
  error,
  isOtherwise,
  onChange,
  onPeriod,
  onRun,
  onStop,
  period,
  progress,
  result,
  rules,
  start,
}: {
  draft: PlanDraft
  error: null | string
  /** The plan changes anything. */
  isOtherwise: boolean
  onChange: (draft: PlanDraft) => void
  onPeriod: (period: Period) => void
  onRun: () => void
  onStop: () => void
  period: Period
  progress: null | Progress
  result: null | PlanResult
  rules: null | readonly LabRule[]
  start: PlanStart
}): ReactNode => (
  <section
    aria-label="Replay"
    className="cw-panel flex flex-col gap-4 p-4 @min-[1000px]:sticky @min-[1000px]:top-4"
  >
    <div>
      <h2 className="cw-h2">Replay the past</h2>
      <div className="mt-1 text-sm text-ink-2">
        {isOtherwise
          ? 'As planned here. A case that goes elsewhere takes its minutes along.'
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
            onChange={({ target }) => onPeriod({ ...period, [side]: target.value })}
            type="date"
            value={period[side]}
          />
        </label>
      ))}
    </div>
    <PlanBesides
      draft={draft}
      isDisabled={progress !== null}
      models={start.models}
      onChange={onChange}
      rules={rules}
    />
    {progress === null ? (
      <button
        className="cw-button cw-button--primary self-start"
        disabled={start.first === null || period.from === '' || period.to === ''}
        onClick={onRun}
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
          <button className="cw-button" onClick={onStop} type="button">
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
      <div className="text-sm text-ink-3">No case was routed yet: there is nothing to replay.</div>
    ) : null}
    {result === null ? null : <PlanResultPanel result={result} />}
  </section>
)
