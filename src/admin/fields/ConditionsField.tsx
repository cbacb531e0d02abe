'use client'

import type { ReactNode } from 'react'

import { useEffect, useState } from 'react'

import type { Conditions } from '@/domain/routing/conditions'
import type { RuleField } from '@/domain/routing/ruleFields'

import { isConditions } from '@/contracts/isConditions'
import { describeConditions } from '@/domain/routing/describeConditions'
import { findConditionProblems } from '@/domain/routing/findConditionProblems'

import type { ConditionsOf } from './readFields'

import { useCheckedField } from '../parts/useCheckedField'
import { ConditionEditor } from '../routing/ConditionEditor'
import { isUnfinished } from '../routing/conditionTree'
import { wordingOf } from '../routing/wordingOf'
import { FieldFrame } from './FieldFrame'
import { fieldsAtFirst, readFields } from './readFields'

/** When a rule holds, built with clicks instead of written as JSON, and said in a sentence. */
export const ConditionsField = ({
  of,
  path,
  readOnly = false,
}: {
  of: ConditionsOf
  path: string
  readOnly?: boolean
}): ReactNode => {
  const { problem, setValue, value } = useCheckedField({ check, path })
  const [fields, setFields] = useState<readonly RuleField[]>(fieldsAtFirst(of))
  const isKnown = findConditionProblems(value).length === 0
  const conditions: Conditions = isKnown ? (value as Conditions) : { all: [] }

  useEffect(() => {
    const stop = new AbortController()
    // Without them the questions that are the same everywhere can be asked.
    readFields({ of, readOnly, signal: stop.signal }).then(setFields, () => undefined)

    return () => {
      stop.abort()
    }
  }, [of, readOnly])

  const words = describeConditions(conditions, wordingOf({ fields }))

  return (
    <FieldFrame
      hint={
        of === 'routing' && !readOnly ? (
          <>
            The{' '}
            <a className="cw-link" href="/admin/routing">
              routing lab
            </a>{' '}
            edits all rules at once, warns of conflicts and tries them on past cases.
          </>
        ) : null
      }
      label="Conditions"
      problem={problem}
    >
      {isKnown ? null : (
        <div className="text-sm text-bad">
          What is stored here cannot be read. Say anew when it is to hold.
        </div>
      )}
      {readOnly ? null : (
        <ConditionEditor conditions={conditions} fields={fields} onChange={setValue} />
      )}
      {isKnown ? (
        <div aria-live="polite" className="rounded-md bg-sunken px-3 py-2 text-sm text-ink-2">
          {words === 'always'
            ? of === 'sla'
              ? 'For every case that no policy above is for.'
              : 'For every case that no rule above takes.'
            : `For a case where ${words}.`}
        </div>
      ) : null}
    </FieldFrame>
  )
}

/** Neither what nobody could read nor what is only begun. */
const check = (value: unknown): string | true => {
  const judged = isConditions(value)

  return judged === true && isUnfinished(value as Conditions)
    ? 'A condition has no value yet, or a group is empty: fill it in or remove it.'
    : judged
}
