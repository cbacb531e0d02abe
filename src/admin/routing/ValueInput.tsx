'use client'

import type { ReactNode } from 'react'

import type { Condition } from '@/domain/routing/conditions'
import type { RuleField } from '@/domain/routing/ruleFields'

import { takesList } from './conditionTree'

/** What a condition compares with: boxes to tick, one to choose, a number, or words. */
export const ValueInput = ({
  condition,
  field,
  onChange,
}: {
  condition: Condition
  field: RuleField
  onChange: (value: Condition['value']) => void
}): ReactNode => {
  const { operator, value } = condition
  const label = `Value of ${field.label}`
  const wordOf = (option: string): string => field.optionLabels?.[option] ?? option

  if (operator === 'exists') {
    return (
      <select
        aria-label={label}
        className="cw-input"
        onChange={(event) => onChange(event.target.value === 'yes')}
        value={value === false ? 'no' : 'yes'}
      >
        <option value="yes">yes</option>
        <option value="no">no</option>
      </select>
    )
  }

  if (operator === 'between') {
    const [from = '', to = ''] = Array.isArray(value) ? value.map(String) : []

    return (
      <span className="flex items-center gap-2">
        <TypedInput
          field={field}
          label={`${label}, from`}
          onChange={(next) => onChange([next, typedOf(field, to)])}
          shown={from}
        />
        <span className="text-sm text-ink-2">and</span>
        <TypedInput
          field={field}
          label={`${label}, to`}
          onChange={(next) => onChange([typedOf(field, from), next])}
          shown={to}
        />
      </span>
    )
  }

  if (takesList(operator)) {
    const chosen = Array.isArray(value) ? value.map(String) : []

    return field.options === undefined ? (
      <input
        aria-label={label}
        className="cw-input"
        defaultValue={chosen.join(', ')}
        onBlur={(event) =>
          onChange(
            event.target.value
              .split(',')
              .map((part) => part.trim())
              .filter((part) => part !== ''),
          )
        }
        placeholder="One, another, a third"
      />
    ) : (
      <div
        aria-label={label}
        className="flex max-h-44 flex-wrap gap-1.5 overflow-y-auto"
        role="group"
        title={field.hint}
      >
        {field.options.map((option) => (
          <button
            aria-pressed={chosen.includes(option)}
            className="cw-chip"
            key={option}
            onClick={() =>
              onChange(
                chosen.includes(option)
                  ? chosen.filter((one) => one !== option)
                  : [...chosen, option],
              )
            }
            type="button"
          >
            {wordOf(option)}
          </button>
        ))}
      </div>
    )
  }

  const shown = typeof value === 'string' || typeof value === 'number' ? String(value) : ''

  return field.options === undefined ? (
    <TypedInput field={field} label={label} onChange={onChange} shown={shown} />
  ) : (
    <select
      aria-label={label}
      className="cw-input"
      onChange={(event) => onChange(event.target.value)}
      title={field.hint}
      value={shown}
    >
      <option value="">Choose</option>
      {field.options.map((option) => (
        <option key={option} value={option}>
          {wordOf(option)}
        </option>
      ))}
    </select>
  )
}

const typedOf = ({ kind }: RuleField, typed: string): number | string =>
  kind === 'number' && typed !== '' ? Number(typed) : typed

const TypedInput = ({
  field,
  label,
  onChange,
  shown,
}: {
  field: RuleField
  label: string
  onChange: (value: number | string) => void
  shown: string
}): ReactNode => (
  <input
    aria-label={label}
    className="cw-input min-w-0"
    onChange={(event) => onChange(typedOf(field, event.target.value))}
    placeholder={field.hint ?? ''}
    step="any"
    title={field.hint}
    type={field.kind === 'date' || field.kind === 'number' ? field.kind : 'text'}
    value={shown}
  />
)
