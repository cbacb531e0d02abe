import type { ReactNode } from 'react'

import { ArrowDown, ArrowUp, X } from 'lucide-react'

import { macroActions } from '@/domain/cases/macroActions'

import type { MacroNames } from './useMacroNames'

import { stepKinds, stepOf, withKind } from './macroDraft'
import { StepValue } from './StepValue'

/** One step: what it does, with what, and its place among the others. */
export const StepRow = ({
  isLast,
  names,
  number,
  onChange,
  onMove,
  onTakeOut,
  readOnly,
  stored,
}: {
  isLast: boolean
  names: MacroNames
  number: number
  onChange: (step: unknown) => void
  onMove: (by: -1 | 1) => void
  onTakeOut: () => void
  readOnly: boolean
  stored: unknown
}): ReactNode => {
  const { kind, value } = stepOf(stored)
  const name = `Step ${String(number)}`
  const problem =
    kind === null
      ? `This step is not understood: ${JSON.stringify(stored)}. Choose what it does, or take it out.`
      : macroActions([stored]) === null && value !== ''
        ? `“${value}” cannot be chosen here any more. Choose another.`
        : null

  return (
    <li
      aria-label={name}
      className="grid min-w-0 gap-2 rounded-md bg-sunken p-2 sm:grid-cols-[auto_12rem_minmax(0,1fr)_auto] sm:items-start"
    >
      <span aria-hidden className="px-1 pt-2 text-ink-3 tabular-nums">
        {number}.
      </span>
      <select
        aria-label={`${name}: what it does`}
        className="cw-input w-full"
        disabled={readOnly}
        onChange={({ target }) => onChange(withKind(target.value))}
        value={kind ?? ''}
      >
        {kind === null ? <option value="">Choose what it does</option> : null}
        {stepKinds.map((one) => (
          <option key={one.kind} value={one.kind}>
            {one.label}
          </option>
        ))}
      </select>
      <div className="min-w-0">
        {kind === null ? null : (
          <StepValue
            kind={kind}
            label={`${name}: with what`}
            names={names}
            onChange={(next) => onChange({ do: kind, value: next })}
            readOnly={readOnly}
            value={value}
          />
        )}
        {problem === null ? null : (
          <div className="mt-1 text-xs break-words text-bad" role="status">
            {problem}
          </div>
        )}
      </div>
      {readOnly ? null : (
        <span className="flex gap-1">
          <IconButton
            isDisabled={number === 1}
            label={`Move ${name.toLowerCase()} up`}
            onClick={() => onMove(-1)}
          >
            <ArrowUp aria-hidden className="size-4" />
          </IconButton>
          <IconButton
            isDisabled={isLast}
            label={`Move ${name.toLowerCase()} down`}
            onClick={() => onMove(1)}
          >
            <ArrowDown aria-hidden className="size-4" />
          </IconButton>
          <IconButton
            isDisabled={false}
            label={`Take out ${name.toLowerCase()}`}
            onClick={onTakeOut}
          >
            <X aria-hidden className="size-4" />
          </IconButton>
        </span>
      )}
    </li>
  )
}

const IconButton = ({
  children,
  isDisabled,
  label,
  onClick,
}: {
  children: ReactNode
  isDisabled: boolean
  label: string
  onClick: () => void
}): ReactNode => (
  <button
    aria-label={label}
    className="cw-button !px-2"
    disabled={isDisabled}
    onClick={onClick}
    title={label}
    type="button"
  >
    {children}
  </button>
)
