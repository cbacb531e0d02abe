'use client'

import type { ReactNode } from 'react'

import type { LabRule, RemovedRule, RoutingLab } from '@/contracts/routingLab'

import { describeConditions } from '@/domain/routing/describeConditions'

import { effectOf } from './effectOf'
import { SavedAt } from './SavedAt'
import { wordingOf } from './wordingOf'

/** Deleted rules, and the way back: into the list where they stood, with all their versions, once the list is saved. */
export const RemovedRules = ({
  lab,
  onPutBack,
  removed,
}: {
  lab: RoutingLab
  onPutBack: (rule: LabRule, place: number) => void
  /** Those that are not in the list again already. */
  removed: readonly RemovedRule[]
}): ReactNode =>
  removed.length === 0 ? null : (
    <details className="cw-panel mt-3 px-4 py-3 text-sm">
      <summary className="cursor-pointer text-ink-2">
        Deleted rules <span className="tabular-nums">({removed.length})</span>
      </summary>
      <ul className="m-0 mt-3 flex list-none flex-col gap-1.5 p-0">
        {removed.map(({ at, by, place, rule }) => (
          <li
            className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line px-3 py-2"
            key={rule.id}
          >
            <span className="min-w-0 flex-1 basis-56">
              <b className="font-medium">{rule.name}</b>:{' '}
              {describeConditions(rule.conditions, wordingOf(lab))}, to {effectOf(rule, lab)}
              <SavedAt at={at} by={by} word="deleted" />
            </span>
            <button
              aria-label={`Put “${rule.name}” back`}
              className="cw-button"
              onClick={() => onPutBack(rule, place)}
              type="button"
            >
              Put back
            </button>
          </li>
        ))}
      </ul>
    </details>
  )
