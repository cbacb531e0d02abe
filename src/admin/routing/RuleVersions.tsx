'use client'

import type { ReactNode } from 'react'

import { useState } from 'react'

import type { LabRule, RoutingLab, RuleVersion } from '@/contracts/routingLab'

import { describeConditions } from '@/domain/routing/describeConditions'

import { wordsOf } from '../api/wordsOf'
import { Shimmer } from '../parts/Shimmer'
import { Tag } from '../parts/Tag'
import { effectOf } from './effectOf'
import { readVersions } from './labApi'
import { SavedAt } from './SavedAt'
import { wordingOf } from './wordingOf'

type Seen = { error: string } | { versions: readonly RuleVersion[] } | null

/** What the rule was before. Putting one back is an edit: it can be tried, and is saved with the rest. */
export const RuleVersions = ({
  id,
  lab,
  onChange,
  rule,
}: {
  id: string
  lab: RoutingLab
  onChange: (rule: LabRule) => void
  rule: LabRule
}): ReactNode => {
  const [seen, setSeen] = useState<Seen>(null)

  const load = async (): Promise<void> => {
    try {
      setSeen({ versions: await readVersions(id) })
    } catch (error) {
      setSeen({ error: wordsOf(error, 'They did not load.') })
    }
  }

  return (
    <details
      className="text-sm"
      onToggle={(event) => {
        if (event.currentTarget.open) void load()
      }}
    >
      <summary className="cursor-pointer text-ink-2">Earlier versions</summary>
      <div className="mt-2 flex flex-col gap-1.5">
        {seen === null ? (
          <Shimmer className="h-8 w-full" />
        ) : 'error' in seen ? (
          <span className="text-bad">{seen.error}</span>
        ) : seen.versions.length === 0 ? (
          <span className="text-ink-3">It was never changed.</span>
        ) : (
          seen.versions.map(({ at, by, id: version, state }) => (
            <div
              className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-md border border-line px-3 py-2"
              key={version}
            >
              <span className="min-w-0 flex-1 basis-56">
                <b className="font-medium">{state.name}</b>:{' '}
                {describeConditions(state.conditions, wordingOf(lab))}, to {effectOf(state, lab)}
                {state.isActive ? '' : ' (off)'}
                <SavedAt at={at} by={by} word="saved" />
              </span>
              {isSame(state, rule) ? (
                <Tag>as it is here</Tag>
              ) : (
                <button
                  className="cw-button"
                  onClick={() => onChange({ ...rule, ...state })}
                  type="button"
                >
                  Put back
                </button>
              )}
            </div>
          ))
        )}
      </div>
    </details>
  )
}

/** Nothing to put back: the rule as it is being written is this state. */
const isSame = (state: RuleVersion['state'], { id: _id, key: _key, ...rule }: LabRule): boolean =>
  JSON.stringify(sorted(state)) === JSON.stringify(sorted(rule))

const sorted = (state: RuleVersion['state']): unknown =>
  Object.entries(state).toSorted(([a], [b]) => (a < b ? -1 : 1))
