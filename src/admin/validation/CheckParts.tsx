'use client'

import type { ReactNode } from 'react'

import type { RuleField } from '@/domain/routing/ruleFields'

import type { CheckDraft } from './checkDraft'

import { ChipRow } from '../parts/ChipRow'
import { isSingle } from './checkDraft'

/** What one kind of check needs besides its name. */
export const CheckParts = ({
  draft,
  fields,
  onChange,
}: {
  draft: CheckDraft
  fields: readonly RuleField[]
  onChange: (draft: CheckDraft) => void
}): ReactNode => (
  <>
    <div>
      <div className="mb-1.5 font-medium">
        {draft.check === 'required'
          ? 'At least one of these'
          : draft.check === 'consistent'
            ? 'These places'
            : 'What is looked at'}
      </div>
      <ChipRow
        isChosen={(field) =>
          isSingle(draft.check) ? draft.fields[0] === field : draft.fields.includes(field)
        }
        label="Places"
        onPick={(field) =>
          onChange({
            ...draft,
            fields: isSingle(draft.check)
              ? [field]
              : draft.fields.includes(field)
                ? draft.fields.filter((one) => one !== field)
                : [...draft.fields, field],
          })
        }
        options={fields.map(({ field, label }) => ({ label, value: field }))}
      />
    </div>
    {draft.check === 'consistent' ? (
      <label className="flex flex-wrap items-center gap-2">
        <span>Compared as</span>
        <select
          className="cw-input !w-auto"
          onChange={({ target }) => {
            const { value } = target
            onChange({ ...draft, as: value === 'email' || value === 'phone' ? value : 'text' })
          }}
          value={draft.as}
        >
          <option value="email">e-mail addresses</option>
          <option value="phone">phone numbers</option>
          <option value="text">words</option>
        </select>
      </label>
    ) : null}
    {draft.check === 'mask' ? (
      <label className="block">
        <span className="mb-1 block font-medium">Shapes, one a line</span>
        <textarea
          className="cw-input w-full font-mono"
          key="masks"
          onChange={({ target }) =>
            onChange({ ...draft, masks: target.value.split('\n').filter((one) => one !== '') })
          }
          placeholder={'ORD-####\nTC-AA##'}
          rows={Math.max(4, draft.masks.length + 1)}
          defaultValue={draft.masks.join('\n')}
        />
        <span className="mt-1 block text-xs text-ink-3">
          # stands for a digit, A for a letter, * for either, everything else for itself.
        </span>
      </label>
    ) : null}
    {draft.check === 'readable' ? (
      <label className="flex flex-wrap items-center gap-2">
        <span>At most</span>
        <input
          className="cw-input !w-32"
          max={500_000}
          min={1}
          onChange={({ target }) =>
            onChange({ ...draft, maxLength: Math.max(1, Math.round(Number(target.value))) })
          }
          type="number"
          value={draft.maxLength}
        />
        <span>characters</span>
      </label>
    ) : null}
  </>
)
