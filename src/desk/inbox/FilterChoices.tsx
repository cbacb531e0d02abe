import type { ReactNode } from 'react'

import type { DeskChoices, InboxFilters } from '@/contracts/desk'

import { Choice } from './Choice'

const people = [
  { id: 'me', name: 'Me' },
  { id: 'nobody', name: 'Nobody' },
]

/** Fields of which one value can be chosen. */
export const FilterChoices = ({
  choices,
  filters,
  onChange,
}: {
  choices: DeskChoices | undefined
  filters: InboxFilters
  onChange: (filters: InboxFilters) => void
}): ReactNode => (
  <div className="grid grid-cols-2 gap-2.5">
    {(
      [
        ['departmentId', 'Department', 'Any department', choices?.departments ?? []],
        ['tagId', 'Tag', 'Any tag', choices?.tags ?? []],
        ['teamId', 'Team', 'Any team', choices?.teams ?? []],
        ['categoryId', 'Category', 'Any category', choices?.categories ?? []],
        ['assignee', 'Assignee', 'Anybody', [...people, ...(choices?.people ?? [])]],
      ] as const
    ).map(([field, label, any, options]) => (
      <Choice
        any={any}
        key={field}
        label={label}
        onChange={(value) => {
          onChange({ ...filters, [field]: value })
        }}
        options={options}
        value={filters[field]}
      />
    ))}
  </div>
)
