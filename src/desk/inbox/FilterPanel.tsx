'use client'

import type { ReactNode } from 'react'

import { ListFilter } from 'lucide-react'
import { Popover } from 'radix-ui'

import type { InboxFilters } from '@/contracts/desk'

import { noFilters } from '@/contracts/deskFilters'
import { caseStatuses, channels, customerTiers, languages, priorities } from '@/domain/vocabulary'
import { Button } from '@/ui/Button'
import { channelLabel, ChannelMark } from '@/ui/ChannelMark'
import { Check } from '@/ui/Check'
import { cx } from '@/ui/cx'
import { PriorityMark } from '@/ui/PriorityMark'
import { priorityLook, statusLook } from '@/ui/statusLook'
import { StatusIcon } from '@/ui/StatusPill'

import { useChoices } from '../data/queries'
import { chosenCount } from './chosenCount'
import { FieldFilters } from './FieldFilters'
import { FilterChoices } from './FilterChoices'
import { FilterGroup } from './FilterGroup'
import { languageName } from './languageName'
import { Recommended } from './Recommended'

/** Every filter that a click does not cover. What is chosen is in the address bar. */
export const FilterPanel = ({
  filters,
  onChange,
}: {
  filters: InboxFilters
  onChange: (filters: InboxFilters) => void
}): ReactNode => {
  const choices = useChoices().data
  const count = chosenCount(filters)
  const set = (changed: Partial<InboxFilters>): void => {
    onChange({ ...filters, ...changed })
  }

  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <button
          aria-label={count === 0 ? 'Filters' : `Filters, ${String(count)} chosen`}
          className={cx(
            'inline-flex h-8 shrink-0 items-center gap-1 rounded-md px-2 text-xs font-medium hover:bg-hover [&_svg]:size-4',
            count > 0 ? 'text-accent-text' : 'text-ink-2',
          )}
          title="Filters"
          type="button"
        >
          <ListFilter />
          {count > 0 ? count : null}
        </button>
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          aria-label="Filters"
          className="z-50 max-h-[min(44rem,var(--radix-popover-content-available-height))] w-[min(26rem,calc(100vw-1.5rem))] animate-appear overflow-y-auto rounded-lg border border-line bg-raised p-3.5 text-[0.8125rem] shadow-2"
          collisionPadding={8}
          sideOffset={5}
        >
          <Recommended onChoose={onChange} />
          <FilterGroup
            all={caseStatuses}
            chosen={filters.statuses}
            icon={(status) => <StatusIcon status={status} />}
            label="Status"
            name={(status) => statusLook[status].label}
            onChange={(statuses) => {
              set({ statuses })
            }}
          />
          <FilterGroup
            all={priorities}
            chosen={filters.priorities}
            icon={(priority) => <PriorityMark priority={priority} />}
            label="Priority"
            name={(priority) => priorityLook[priority].label}
            onChange={(chosen) => {
              set({ priorities: chosen })
            }}
          />
          <FilterGroup
            all={channels}
            chosen={filters.channels}
            icon={(channel) => <ChannelMark channel={channel} />}
            label="Channel"
            name={channelLabel}
            onChange={(chosen) => {
              set({ channels: chosen })
            }}
          />
          <FilterGroup
            all={customerTiers}
            chosen={filters.tiers}
            label="Customer"
            name={capital}
            onChange={(tiers) => {
              set({ tiers })
            }}
          />
          <FilterGroup
            all={languages}
            chosen={filters.languages}
            label="Language"
            name={languageName}
            onChange={(chosen) => {
              set({ languages: chosen })
            }}
          />
          <FilterChoices choices={choices} filters={filters} onChange={onChange} />
          <FieldFilters fields={choices?.fields ?? []} filters={filters} onChange={onChange} />
          <div className="mt-3.5 flex items-center justify-between border-t border-line pt-3">
            <span className="flex flex-wrap gap-x-4 gap-y-1.5">
              {switches.map(([field, label]) => (
                <Check
                  isOn={filters[field]}
                  key={field}
                  onChange={(isOn) => {
                    set({ [field]: isOn })
                  }}
                >
                  {label}
                </Check>
              ))}
            </span>
            <Button
              disabled={count === 0}
              look="ghost"
              onClick={() => {
                onChange({ ...noFilters, q: filters.q, sort: filters.sort })
              }}
              size="sm"
            >
              Clear
            </Button>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

const switches = [
  ['isOverdue', 'Overdue'],
  ['isUnread', 'Unread'],
  ['isMentioned', 'Mentions me'],
  ['isSnoozed', 'Snoozed'],
] as const

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
