'use client'

import type { ReactNode } from 'react'

import { useField } from '@payloadcms/ui'
import { useEffect } from 'react'

import { isMacroActions } from '@/contracts/isMacroActions'

import { FieldProblem } from '../../parts/FieldProblem'
import { useCheckedField } from '../../parts/useCheckedField'
import { listOf, moved, stepKinds, withKind } from './macroDraft'
import { StepRow } from './StepRow'
import { useMacroNames } from './useMacroNames'

/** What a macro does besides its reply, step by step, chosen instead of written as JSON. */
export const MacroStepsField = ({
  path,
  readOnly = false,
}: {
  path: string
  readOnly?: boolean
}): ReactNode => {
  const { value: template } = useField<unknown>({ path: 'template' })
  const { problem, setValue, value } = useCheckedField({
    check: (steps) => isMacroActions(steps, { siblingData: { template } }),
    path,
  })
  const names = useMacroNames()
  const steps = listOf(value)

  useEffect(() => {
    // A new macro begins without steps, which is a list too.
    if (value === undefined || value === null) setValue([], true)
  }, [setValue, value])

  return (
    <section
      aria-label="Steps"
      className="cw mb-6 grid min-w-0 gap-3 rounded-lg border border-line p-4 text-sm"
    >
      <div>
        <div className="font-medium">What it does to the case</div>
        <div className="text-xs text-ink-2">
          In this order, together with the reply. A step that is refused refuses them all: half of a
          macro never happens.
        </div>
      </div>
      {steps.length === 0 ? (
        <div className="text-ink-2">No steps: it only writes the reply.</div>
      ) : (
        <ol className="grid min-w-0 gap-2 p-0" role="list">
          {steps.map((step, at) => (
            <StepRow
              // Steps have no name of their own, and the fields in a row hold nothing by themselves.
              key={at}
              isLast={at === steps.length - 1}
              names={names}
              number={at + 1}
              onChange={(next) => {
                setValue(steps.map((one, index) => (index === at ? next : one)))
              }}
              onMove={(by) => {
                setValue(moved(steps, at, by))
              }}
              onTakeOut={() => {
                setValue(steps.filter((_, index) => index !== at))
              }}
              readOnly={readOnly}
              stored={step}
            />
          ))}
        </ol>
      )}
      {readOnly ? null : (
        <div aria-label="Add a step" className="flex flex-wrap gap-1.5" role="group">
          {stepKinds.map(({ kind, label }) => (
            <button
              className="cw-chip"
              key={kind}
              onClick={() => {
                setValue([...steps, withKind(kind)])
              }}
              type="button"
            >
              + {label}
            </button>
          ))}
        </div>
      )}
      <FieldProblem problem={problem} />
    </section>
  )
}
