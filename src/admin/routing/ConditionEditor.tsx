'use client'

import type { ReactNode } from 'react'

import { Plus, X } from 'lucide-react'

import type { Condition, Conditions } from '@/domain/routing/conditions'
import type { FieldGroup, RuleField } from '@/domain/routing/ruleFields'

import { fieldGroups } from '@/domain/routing/ruleFields'

import type { Group, GroupKind } from './conditionTree'

import { conditionOn, fromGroup, groupOf, operatorsOf, withOperator } from './conditionTree'
import { ValueInput } from './ValueInput'

const groupLabels: Readonly<Record<FieldGroup, string>> = {
  case: 'The case',
  customer: 'The customer',
  message: 'The message',
  own: 'Your own fields',
  time: 'The time',
}

/** Deeper than this nobody can read a rule. */
const deepest = 3

const kinds: readonly { kind: GroupKind; label: string }[] = [
  { kind: 'all', label: 'all of these hold' },
  { kind: 'any', label: 'at least one of these holds' },
  { kind: 'none', label: 'none of these holds' },
]

/** Conditions as groups in groups, each with its lines: no words to learn, nothing that cannot be saved. */
export const ConditionEditor = ({
  conditions,
  depth = 1,
  fields,
  joinedBy = 'When',
  onChange,
  onRemove,
}: {
  conditions: Conditions
  depth?: number
  /** How it belongs to what stands beside it in the group around it. */
  joinedBy?: string
  fields: readonly RuleField[]
  onChange: (conditions: Conditions) => void
  onRemove?: () => void
}): ReactNode => {
  const group: Group = groupOf(conditions) ?? { kind: 'all', parts: [conditions] }
  const [first] = fields
  const set = (parts: readonly Conditions[]): void => onChange(fromGroup({ ...group, parts }))

  return (
    <div
      className={`flex min-w-0 flex-col gap-2 rounded-lg border border-line p-2 @min-[640px]:p-3 ${depth % 2 === 0 ? 'bg-sunken' : ''}`}
    >
      <div className="flex items-center gap-2 text-sm">
        <span className="shrink-0 text-ink-2">{joinedBy}</span>
        <select
          aria-label="How the conditions belong together"
          className="cw-input !w-auto min-w-0"
          onChange={(event) => {
            const kind = kinds.find((one) => one.kind === event.target.value)?.kind ?? 'all'
            onChange(fromGroup({ ...group, kind }))
          }}
          value={group.kind}
        >
          {kinds.map(({ kind, label }) => (
            <option key={kind} value={kind}>
              {label}
            </option>
          ))}
        </select>
        {onRemove === undefined ? null : <Remove label="Remove this group" onClick={onRemove} />}
      </div>
      {group.parts.length === 0 ? (
        <span className="text-sm text-ink-3">
          {group.kind === 'all' ? 'No condition: every case.' : 'No condition yet.'}
        </span>
      ) : null}
      {group.parts.map((part, at) => {
        const change = (next: Conditions): void =>
          set(group.parts.map((one, place) => (place === at ? next : one)))
        const remove = (): void => set(group.parts.filter((_, place) => place !== at))

        return 'field' in part ? (
          <Line condition={part} fields={fields} key={at} onChange={change} onRemove={remove} />
        ) : (
          <ConditionEditor
            conditions={part}
            depth={depth + 1}
            fields={fields}
            joinedBy={group.kind === 'all' ? 'and' : 'or'}
            key={at}
            onChange={change}
            onRemove={remove}
          />
        )
      })}
      <div className="flex flex-wrap gap-2">
        <button
          className="cw-chip"
          disabled={first === undefined}
          onClick={() => {
            if (first !== undefined) set([...group.parts, conditionOn(first)])
          }}
          type="button"
        >
          <Plus aria-hidden className="size-3.5" /> Condition
        </button>
        {depth < deepest ? (
          <button
            className="cw-chip"
            onClick={() => set([...group.parts, { any: [] }])}
            type="button"
          >
            <Plus aria-hidden className="size-3.5" /> Group
          </button>
        ) : null}
      </div>
    </div>
  )
}

const Line = ({
  condition,
  fields,
  onChange,
  onRemove,
}: {
  condition: Condition
  fields: readonly RuleField[]
  onChange: (condition: Condition) => void
  onRemove: () => void
}): ReactNode => {
  // A field that is gone (a deleted custom field) can still be seen and removed.
  const field: RuleField = fields.find((one) => one.field === condition.field) ?? {
    field: condition.field,
    kind: 'text',
    label: condition.field,
  }
  const known = operatorsOf(field)
  const operators = known.some(({ operator }) => operator === condition.operator)
    ? known
    : [...known, { label: condition.operator, operator: condition.operator }]

  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-2 @min-[640px]:grid-cols-[minmax(11rem,14rem)_8.5rem_minmax(0,1fr)_auto]">
      <select
        aria-label="What is asked"
        className="cw-input"
        onChange={(event) => {
          const next = fields.find((one) => one.field === event.target.value)
          if (next !== undefined) onChange(conditionOn(next))
        }}
        value={condition.field}
      >
        {fields.some((one) => one.field === condition.field) ? null : (
          <option value={condition.field}>{condition.field}</option>
        )}
        {fieldGroups.map((group) => {
          const inGroup = fields.filter((one) => (one.group ?? 'case') === group)

          return inGroup.length === 0 ? null : (
            <optgroup key={group} label={groupLabels[group]}>
              {inGroup.map((one) => (
                <option key={one.field} value={one.field}>
                  {one.label}
                </option>
              ))}
            </optgroup>
          )
        })}
      </select>
      <span className="order-last @min-[640px]:order-none">
        <select
          aria-label={`How ${field.label} is compared`}
          className="cw-input"
          onChange={(event) => {
            const next = operators.find(({ operator }) => operator === event.target.value)
            if (next !== undefined) onChange(withOperator(condition, next.operator))
          }}
          value={condition.operator}
        >
          {operators.map(({ label, operator }) => (
            <option key={operator} value={operator}>
              {label}
            </option>
          ))}
        </select>
      </span>
      <span className="order-last col-span-2 @min-[640px]:order-none @min-[640px]:col-span-1">
        <ValueInput
          condition={condition}
          field={field}
          key={`${condition.field} ${condition.operator}`}
          onChange={(value) => onChange({ ...condition, value })}
        />
      </span>
      <Remove label={`Remove the condition on ${field.label}`} onClick={onRemove} />
    </div>
  )
}

const Remove = ({ label, onClick }: { label: string; onClick: () => void }): ReactNode => (
  <button
    aria-label={label}
    className="inline-flex size-8 shrink-0 cursor-pointer items-center justify-center rounded-md border-0 bg-transparent text-ink-3 hover:bg-hover hover:text-ink"
    onClick={onClick}
    title={label}
    type="button"
  >
    <X aria-hidden className="size-4" />
  </button>
)
