'use client'

import type { ReactNode } from 'react'

import { X } from 'lucide-react'
import { useState } from 'react'

import { isSlaTargets } from '@/contracts/isSlaTargets'
import { labelsOf } from '@/domain/routing/optionLabels'
import { customerTiers, priorities } from '@/domain/vocabulary'

import type { Targets } from './slaTargetDraft'

import { FieldFrame } from './FieldFrame'
import { useCheckedField } from '../parts/useCheckedField'
import { minutesText, promiseNames, rowsOf, withoutRow, withTarget } from './slaTargetDraft'

/** What is promised, as a table of minutes by priority instead of JSON. */
export const SlaTargetsField = ({
  path,
  readOnly = false,
}: {
  path: string
  readOnly?: boolean
}): ReactNode => {
  const { problem, setValue, value } = useCheckedField({ check: isSlaTargets, path })
  const targets = isSlaTargets(value) === true ? (value as Targets) : {}

  return (
    <FieldFrame
      hint="Minutes in the business hours above; an empty one promises nothing. Taken back after: how long an agent may let the customer wait before somebody else gets the case."
      label="Targets"
      problem={problem}
    >
      <ul className="m-0 flex list-none flex-col gap-3 p-0">
        {rowsOf(targets).map((key) => (
          <li
            className="grid grid-cols-2 items-end gap-2 @min-[640px]:grid-cols-[8.5rem_repeat(4,minmax(0,1fr))_2rem]"
            key={key}
          >
            <span className="col-span-2 text-sm font-medium @min-[640px]:col-span-1 @min-[640px]:pb-6">
              {nameOf(key)}
            </span>
            {promiseNames.map(({ key: promise, label }) => {
              const minutes = targets[key]?.[promise] ?? null

              return (
                <label className="min-w-0 text-xs text-ink-2" key={promise}>
                  <span className="mb-1 block">{label}</span>
                  <input
                    aria-label={`${nameOf(key)}: ${label}`}
                    className="cw-input w-full"
                    min={1}
                    onChange={({ target }) => {
                      const typed = Math.round(Number(target.value))
                      setValue(
                        withTarget({
                          key,
                          minutes: target.value === '' || typed < 1 ? null : typed,
                          promise,
                          targets,
                        }),
                      )
                    }}
                    readOnly={readOnly}
                    type="number"
                    value={minutes ?? ''}
                  />
                  <span className="mt-0.5 block h-4 text-ink-3 tabular-nums">
                    {minutes === null ? '' : minutesText(minutes)}
                  </span>
                </label>
              )
            })}
            {key.includes('@') && !readOnly ? (
              <button
                aria-label={`Remove ${nameOf(key)}`}
                className="mb-5 inline-flex size-8 cursor-pointer items-center justify-center rounded-md border-0 bg-transparent text-ink-3 hover:bg-hover hover:text-ink"
                onClick={() => setValue(withoutRow(targets, key))}
                type="button"
              >
                <X aria-hidden className="size-4" />
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {readOnly ? null : (
        <AddTier
          onAdd={(key) => setValue({ ...targets, [key]: targets[key] ?? {} })}
          taken={targets}
        />
      )}
    </FieldFrame>
  )
}

/** Other promises for the customers of one tier. */
const AddTier = ({ onAdd, taken }: { onAdd: (key: string) => void; taken: Targets }): ReactNode => {
  const [chosen, setChosen] = useState('')
  const free = priorities
    .toReversed()
    .flatMap((priority) => customerTiers.map((tier) => `${priority}@${tier}`))
    .filter((key) => !(key in taken))

  return (
    <div className="flex flex-wrap items-center gap-2 text-sm">
      <select
        aria-label="Other promises for a customer tier"
        className="cw-input !w-auto"
        onChange={({ target }) => setChosen(target.value)}
        value={free.includes(chosen) ? chosen : ''}
      >
        <option value="">Other promises for a tier …</option>
        {free.map((key) => (
          <option key={key} value={key}>
            {nameOf(key)}
          </option>
        ))}
      </select>
      <button
        className="cw-button"
        disabled={!free.includes(chosen)}
        onClick={() => {
          onAdd(chosen)
          setChosen('')
        }}
        type="button"
      >
        Add
      </button>
    </div>
  )
}

const words = labelsOf([...priorities, ...customerTiers])

const nameOf = (key: string): string =>
  key
    .split('@')
    .map((part) => words[part] ?? part)
    .join(', ')
