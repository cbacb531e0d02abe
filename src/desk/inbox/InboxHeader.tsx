'use client'

import type { ReactNode } from 'react'

import { Rows3, Rows4, TimerReset } from 'lucide-react'

import { quickFilterIn } from '@/contracts/deskFilters'
import { Button } from '@/ui/Button'
import { IconButton } from '@/ui/IconButton'

import type { InboxPaneProps } from './inboxPaneProps'

import { quickLabels } from '../quickLabels'
import { FilterPanel } from './FilterPanel'
import { SearchBox } from './SearchBox'
import { useSearch } from './useSearch'

/** What the list shows, how it shows it, and the search. */
export const InboxHeader = ({
  density,
  filters,
  onDensity,
  onFilters,
  onSaveView,
  searchRef,
  top,
  viewName,
}: InboxPaneProps): ReactNode => {
  const quick = quickFilterIn(filters)
  const search = useSearch({ filters, onFilters })

  return (
    <header className="border-b border-line px-3 pt-2.5 pb-2">
      {top}
      <div className="mb-2 hidden h-7 items-center gap-2 pane:flex">
        <h1 className="min-w-0 flex-1 truncate text-[0.9375rem] font-semibold" dir="auto">
          {viewName ??
            (filters.q === ''
              ? quick === null
                ? 'Filtered'
                : quickLabels[quick].label
              : 'Search')}
        </h1>
        {onSaveView === null ? null : (
          <Button look="ghost" onClick={onSaveView} size="sm">
            Save view
          </Button>
        )}
        <IconButton
          label={density === 'compact' ? 'Show more of each case' : 'Show more cases'}
          onClick={() => {
            onDensity(density === 'compact' ? 'comfortable' : 'compact')
          }}
        >
          {density === 'compact' ? <Rows4 /> : <Rows3 />}
        </IconButton>
        <IconButton
          isOn={filters.sort === 'sla'}
          label={filters.sort === 'sla' ? 'Sorted by SLA: sort by activity' : 'Sort by SLA'}
          onClick={() => {
            onFilters({ ...filters, sort: filters.sort === 'sla' ? 'activity' : 'sla' })
          }}
        >
          <TimerReset />
        </IconButton>
        <FilterPanel filters={filters} onChange={onFilters} />
      </div>
      <div className="flex items-center gap-1">
        <SearchBox inputRef={searchRef} onSearch={search} value={filters.q} />
        <span className="pane:hidden">
          <FilterPanel filters={filters} onChange={onFilters} />
        </span>
      </div>
    </header>
  )
}
