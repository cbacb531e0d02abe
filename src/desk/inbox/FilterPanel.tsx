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
import { Choice } from './Choice'
import { FieldFilters } from './FieldFilters'
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
          <Group label="Customer">
            {customerTiers.map((tier) => (
              <Toggle
                isOn={filters.tiers.includes(tier)}
                key={tier}
                onClick={() => {
                  onChange({ ...filters, tiers: toggled(customerTiers, filters.tiers, tier) })
                }}
              >
                {capital(tier)}
              </Toggle>
            ))}
          </Group>
          <Group label="Language">
            {languages.map((language) => (
              <Toggle
                isOn={filters.languages.includes(language)}
                key={language}
                onClick={() => {
                  onChange({
                    ...filters,
                    languages: toggled(languages, filters.languages, language),
                  })
                }}
              >
                {languageName(language)}
              </Toggle>
            ))}
          </Group>
          <div className="grid grid-cols-2 gap-2.5">
            <Choice
              any="Any department"
              label="Department"
              onChange={(departmentId) => {
                onChange({ ...filters, departmentId })
              }}
              options={choices?.departments ?? []}
              value={filters.departmentId}
            />
            <Choice
              any="Any tag"
              label="Tag"
              onChange={(tagId) => {
                onChange({ ...filters, tagId })
              }}
              options={choices?.tags ?? []}
              value={filters.tagId}
            />
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
            <span className="flex flex-wrap gap-x-4 gap-y-1.5">
              <Check
                isOn={filters.isOverdue}
                onChange={(isOverdue) => {
                  onChange({ ...filters, isOverdue })
                }}
              >
                Overdue
              </Check>
              <Check
                isOn={filters.isUnread}
                onChange={(isUnread) => {
                  onChange({ ...filters, isUnread })
                }}
              >
                Unread
              </Check>
              <Check
                isOn={filters.isMentioned}
                onChange={(isMentioned) => {
                  onChange({ ...filters, isMentioned })
                }}
              >
                Mentions me
              </Check>
              <Check
                isOn={filters.isSnoozed}
                onChange={(isSnoozed) => {
                  onChange({ ...filters, isSnoozed })
                }}
              >
                Snoozed
              </Check>
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

const chosenCount = (filters: InboxFilters): number =>
  filters.statuses.length +
  filters.priorities.length +
  filters.channels.length +
  filters.tiers.length +
  filters.languages.length +
  Object.keys(filters.fields).length +
  [
    filters.teamId,
    filters.categoryId,
    filters.assignee,
    filters.departmentId,
    filters.tagId,
    filters.customerId,
  ].filter((value) => value !== null).length +
  [
    filters.isOverdue,
    filters.needsApproval,
    filters.isUnread,
    filters.isMentioned,
    filters.isSnoozed,
  ].filter(Boolean).length

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** In the order of the list, so that the address does not depend on the order of clicks. */
const toggled = <Value extends string>(
  all: readonly Value[],
  chosen: readonly Value[],
  value: Value,
): readonly Value[] =>
  all.filter((one) => (one === value ? !chosen.includes(one) : chosen.includes(one)))

const Group = ({ children, label }: { children: ReactNode; label: string }): ReactNode => (
  <fieldset className="mb-3">
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
  icon?: ReactNode
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
