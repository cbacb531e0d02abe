'use client'

import type { ReactNode } from 'react'

import { ListFilter } from 'lucide-react'
import { Popover } from 'radix-ui'

import type { InboxFilters } from '@/contracts/desk'

import { noFilters } from '@/contracts/deskFilters'
import { caseStatuses, channels, priorities } from '@/domain/vocabulary'
import { Button } from '@/ui/Button'
import { channelLabel, ChannelMark } from '@/ui/ChannelMark'
import { cx } from '@/ui/cx'
import { PriorityMark } from '@/ui/PriorityMark'
import { priorityLook, statusLook } from '@/ui/statusLook'
import { StatusIcon } from '@/ui/StatusPill'

import { useChoices } from '../data/queries'
import { Choice } from './Choice'
import { FieldFilters } from './FieldFilters'

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
          className="z-50 w-[min(24rem,calc(100vw-1.5rem))] animate-appear rounded-lg border border-line bg-raised p-3.5 text-[0.8125rem] shadow-2"
          collisionPadding={8}
          sideOffset={5}
        >
          <Group label="Status">
            {caseStatuses.map((status) => (
              <Toggle
                icon={<StatusIcon status={status} />}
                isOn={filters.statuses.includes(status)}
                key={status}
                onClick={() => {
                  onChange({
                    ...filters,
                    statuses: toggled(caseStatuses, filters.statuses, status),
                  })
                }}
              >
                {statusLook[status].label}
              </Toggle>
            ))}
          </Group>
          <Group label="Priority">
            {priorities.map((priority) => (
              <Toggle
                icon={<PriorityMark priority={priority} />}
                isOn={filters.priorities.includes(priority)}
                key={priority}
                onClick={() => {
                  onChange({
                    ...filters,
                    priorities: toggled(priorities, filters.priorities, priority),
                  })
                }}
              >
                {priorityLook[priority].label}
              </Toggle>
            ))}
          </Group>
          <Group label="Channel">
            {channels.map((channel) => (
              <Toggle
                icon={<ChannelMark channel={channel} />}
                isOn={filters.channels.includes(channel)}
                key={channel}
                onClick={() => {
                  onChange({ ...filters, channels: toggled(channels, filters.channels, channel) })
                }}
              >
                {channelLabel(channel)}
              </Toggle>
            ))}
          </Group>
          <div className="grid grid-cols-2 gap-2.5">
            <Choice
              any="Any team"
              label="Team"
              onChange={(teamId) => {
                onChange({ ...filters, teamId })
              }}
              options={choices?.teams ?? []}
              value={filters.teamId}
            />
            <Choice
              any="Any category"
              label="Category"
              onChange={(categoryId) => {
                onChange({ ...filters, categoryId })
              }}
              options={choices?.categories ?? []}
              value={filters.categoryId}
            />
            <Choice
              any="Anybody"
              label="Assignee"
              onChange={(assignee) => {
                onChange({ ...filters, assignee })
              }}
              options={[
                { id: 'me', name: 'Me' },
                { id: 'nobody', name: 'Nobody' },
                ...(choices?.people ?? []),
              ]}
              value={filters.assignee}
            />
          </div>
          <FieldFilters fields={choices?.fields ?? []} filters={filters} onChange={onChange} />
          <div className="mt-3.5 flex items-center justify-between border-t border-line pt-3">
            <label className="flex items-center gap-2">
              <input
                checked={filters.isOverdue}
                className="size-3.5 accent-accent"
                onChange={(event) => {
                  onChange({ ...filters, isOverdue: event.target.checked })
                }}
                type="checkbox"
              />
              Overdue only
            </label>
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

const chosenCount = (filters: InboxFilters): number =>
  filters.statuses.length +
  filters.priorities.length +
  filters.channels.length +
  Object.keys(filters.fields).length +
  [filters.teamId, filters.categoryId, filters.assignee].filter((value) => value !== null).length +
  [filters.isOverdue, filters.needsApproval].filter(Boolean).length

/** In the order of the list, so that the address does not depend on the order of clicks. */
const toggled = <Value extends string>(
  all: readonly Value[],
  chosen: readonly Value[],
  value: Value,
): readonly Value[] =>
  all.filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one)))

const Group = ({ children, label }: { children: ReactNode; label: string }): ReactNode => (
  <fieldset className="mb-3.5">
    <legend className="mb-1.5 text-[0.6875rem] font-semibold text-ink-3">{label}</legend>
    <div className="flex flex-wrap gap-1.5">{children}</div>
  </fieldset>
)

const Toggle = ({
  children,
  icon,
  isOn,
  onClick,
}: {
  children: ReactNode
  icon: ReactNode
  isOn: boolean
  onClick: () => void
}): ReactNode => (
  <button
    aria-pressed={isOn}
    className={cx(
      'inline-flex h-7 items-center gap-1.5 rounded-full border px-2.5 text-xs font-medium [&_svg]:size-3.5',
      isOn
        ? 'border-accent bg-accent-soft text-accent-text'
        : 'border-line-strong text-ink-2 hover:bg-hover',
    )}
    onClick={onClick}
    type="button"
  >
    {icon}
    {children}
  </button>
)
