import type { ReactNode } from 'react'

import { caseStatuses, priorities } from '@/domain/vocabulary'

import type { StepKind } from './macroDraft'
import type { MacroNames } from './useMacroNames'

type Option = { readonly key: string; readonly name: string }

/** What a step is done with: one of what there is, or words for a note. */
export const StepValue = ({
  kind,
  label,
  names,
  onChange,
  readOnly,
  value,
}: {
  kind: StepKind
  label: string
  names: MacroNames
  onChange: (value: string) => void
  readOnly: boolean
  value: string
}): ReactNode => {
  if (kind === 'note') {
    return (
      <textarea
        aria-label={label}
        className="cw-input w-full"
        dir="auto"
        onChange={({ target }) => onChange(target.value)}
        placeholder="Colleagues read it, the customer never does"
        readOnly={readOnly}
        rows={2}
        value={value}
      />
    )
  }

  const known = optionsOf(kind, names)
  const isNamed = kind === 'add-tag' || kind === 'assign-team'
  // A team may be named by its name as well as by its key.
  const chosen = known.find(({ key, name }) => key === value || (isNamed && name === value))
  const isGone = value !== '' && chosen === undefined && (!isNamed || names.isRead)

  return (
    <>
      <select
        aria-label={label}
        className="cw-input w-full"
        disabled={readOnly}
        onChange={({ target }) => onChange(target.value)}
        value={chosen?.key ?? value}
      >
        {value === '' ? <option value="">Choose</option> : null}
        {value !== '' && chosen === undefined ? <option value={value}>{value}</option> : null}
        {known.map(({ key, name }) => (
          <option key={key} value={key}>
            {name}
          </option>
        ))}
      </select>
      {isGone && isNamed ? (
        <div className="mt-1 text-xs text-bad" role="status">
          There is no {kind === 'add-tag' ? 'tag' : 'team'} “{value}” any more: the macro would be
          refused. Choose another.
        </div>
      ) : null}
    </>
  )
}

const optionsOf = (
  kind: Exclude<StepKind, 'note'>,
  { tags, teams }: MacroNames,
): readonly Option[] => {
  switch (kind) {
    case 'add-tag':
      return tags
    case 'assign-team':
      return teams
    case 'set-priority':
      return priorities.map(worded)
    case 'set-status':
      return caseStatuses.map(worded)
  }
}

/** `pending-data` → `Pending data`. */
const worded = (key: string): Option => ({
  key,
  name: key.charAt(0).toUpperCase() + key.slice(1).replaceAll('-', ' '),
})
