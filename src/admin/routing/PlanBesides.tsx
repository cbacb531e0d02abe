'use client'

import type { ReactNode } from 'react'

import type { PlanStart } from '@/contracts/whatIf'

import type { PlanDraft } from './planDraft'

/** What else a replay may change: the rules as the other tab has them, and the model that reads. */
export const PlanBesides = ({
  draft,
  isDisabled,
  models,
  onChange,
  rules,
}: {
  draft: PlanDraft
  isDisabled: boolean
  models: PlanStart['models']
  onChange: (draft: PlanDraft) => void
  /** The rules as they are being written; null while they are those that are saved. */
  rules: PlanDraft['rules']
}): ReactNode => (
  <div className="flex flex-col gap-3 text-sm">
    <label className="flex items-start gap-2">
      <input
        checked={draft.rules !== null}
        className="mt-0.5 size-4 accent-accent"
        disabled={isDisabled || rules === null}
        onChange={({ target }) => onChange({ ...draft, rules: target.checked ? rules : null })}
        type="checkbox"
      />
      <span>
        With the rules of the other tab
        <span className="block text-xs text-ink-3">
          {rules === null
            ? 'They are not changed: edit them there, without saving.'
            : 'As they are being written there. Left out: the rules of the time.'}
        </span>
      </span>
    </label>
    <label>
      <span className="mb-1 block text-ink-2">Understood by</span>
      <select
        className="cw-input w-full"
        disabled={isDisabled}
        onChange={({ target }) =>
          onChange({
            ...draft,
            model:
              target.value === '' ? null : { id: target.value === 'starter' ? null : target.value },
          })
        }
        value={draft.model === null ? '' : (draft.model.id ?? 'starter')}
      >
        <option value="">the model of the time</option>
        {models.map(({ id, isActive, name }) => (
          <option key={id ?? 'starter'} value={id ?? 'starter'}>
            {name}
            {isActive ? ' (in use)' : ''}
          </option>
        ))}
      </select>
    </label>
  </div>
)
