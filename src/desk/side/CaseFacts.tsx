'use client'

import type { ReactNode } from 'react'

import { ChevronDown, Eye, EyeOff, Plus, X } from 'lucide-react'
import { useState } from 'react'

import type { CaseDetail, DeskChoices, DeskUser } from '@/contracts/desk'

import { Badge } from '@/ui/Badge'
import { Combobox } from '@/ui/Combobox'
import { cx } from '@/ui/cx'
import { RelativeTime } from '@/ui/RelativeTime'

import type { CaseActions } from '../case/CaseHeader'

import { languageName } from './CustomerCard'
import { FieldValue } from './FieldValue'
import { Fact } from './Section'

/** What the case is: category, tags, custom fields and followers, each changed where it stands. */
export const CaseFacts = ({
  actions,
  choices,
  detail,
  user,
}: {
  actions: CaseActions
  choices: DeskChoices | undefined
  detail: CaseDetail
  user: DeskUser
}): ReactNode => {
  const fields = (choices?.fields ?? []).filter(
    ({ departmentId }) => departmentId === null || departmentId === detail.department.id,
  )
  const known = new Set(fields.map(({ key }) => key))
  const others = Object.entries(detail.customFields).filter(
    ([key, value]) => value !== null && !known.has(key),
  )
  const isFollowing = detail.watchers.some(({ id }) => id === user.id)

  return (
    <dl className="flex flex-col gap-0.5">
      <Fact label="Number">{detail.number}</Fact>
      <Fact label="Department">{detail.department.name}</Fact>
      <Fact label="Category">
        <CategoryPicker actions={actions} choices={choices} detail={detail} />
      </Fact>
      <Fact label="Tags">
        <TagPicker actions={actions} choices={choices} detail={detail} />
      </Fact>
      <Fact label="Opened">
        <RelativeTime at={detail.createdAt} isAgo />
      </Fact>
      <Fact label="First answer">
        {detail.firstRespondedAt === null ? (
          'Not yet'
        ) : (
          <RelativeTime at={detail.firstRespondedAt} isAgo />
        )}
      </Fact>
      {detail.language === null ? null : (
        <Fact label="Language">{languageName(detail.language)}</Fact>
      )}
      {detail.escalationFlags.length === 0 ? null : (
        <Fact label="Flags">
          <span className="flex flex-wrap gap-1">
            {detail.escalationFlags.map((flag) => (
              <Badge key={flag} tone="red">
                {flag.replaceAll('_', ' ').toLowerCase()}
              </Badge>
            ))}
          </span>
        </Fact>
      )}
      {fields.map((field) => (
        <Fact key={field.key} label={field.label}>
          <FieldValue
            field={field}
            isEditable={detail.rights.edit}
            // Another value, another field: what was being typed belongs to the old one.
            key={`${detail.id}:${String(detail.customFields[field.key])}`}
            onSave={(value) => {
              actions.setField(field.key, value)
            }}
            value={detail.customFields[field.key]}
          />
        </Fact>
      ))}
      {others.map(([key, value]) => (
        <Fact key={key} label={key.replaceAll(/[-_]/gu, ' ')}>
          {typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value)}
        </Fact>
      ))}
      <Fact label="Followers">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {detail.watchers.length === 0 ? (
            <span className="text-ink-3">Nobody</span>
          ) : (
            <span>{detail.watchers.map(({ name }) => name).join(', ')}</span>
          )}
          {detail.rights.note ? (
            <button
              aria-pressed={isFollowing}
              className={quiet}
              onClick={() => {
                actions.follow(!isFollowing)
              }}
              title="Follow (w)"
              type="button"
            >
              {isFollowing ? (
                <EyeOff aria-hidden className="size-3.5" />
              ) : (
                <Eye aria-hidden className="size-3.5" />
              )}
              {isFollowing ? 'Unfollow' : 'Follow'}
            </button>
          ) : null}
        </span>
      </Fact>
    </dl>
  )
}

const quiet =
  'inline-flex h-6 items-center gap-1 rounded-md px-1.5 text-xs font-medium text-accent-text hover:bg-hover'

type PickerProps = {
  actions: CaseActions
  choices: DeskChoices | undefined
  detail: CaseDetail
}

const CategoryPicker = ({ actions, choices, detail }: PickerProps): ReactNode => {
  const [isOpen, setIsOpen] = useState(false)
  const name = detail.category?.name ?? 'None'

  if (!detail.rights.edit) {
    return name
  }

  return (
    <Combobox
      items={() => [
        { group: 'Category', id: 'none', isChecked: detail.category === null, label: 'None' },
        ...(choices?.categories ?? [])
          .toSorted(
            (a, b) =>
              Number(b.departmentId === detail.department.id) -
              Number(a.departmentId === detail.department.id),
          )
          .map((category) => ({
            group: category.departmentId === detail.department.id ? 'Category' : 'Of others',
            id: category.id,
            isChecked: category.id === detail.category?.id,
            label: category.name,
          })),
      ]}
      onOpenChange={setIsOpen}
      onSelect={(id) => {
        const chosen = choices?.categories.find((one) => one.id === id)
        actions.categorise(chosen === undefined ? null : { id: chosen.id, name: chosen.name })
      }}
      open={isOpen}
      placeholder="Category"
      trigger={
        <button
          aria-label={`Category ${name}: change`}
          className="-mx-1.5 inline-flex max-w-full items-center gap-1 rounded px-1.5 py-0.5 text-start hover:bg-hover"
          type="button"
        >
          <span className="truncate">{name}</span>
          <ChevronDown aria-hidden className="size-3 shrink-0 text-ink-3" />
        </button>
      }
    />
  )
}

const TagPicker = ({ actions, choices, detail }: PickerProps): ReactNode => {
  const [isOpen, setIsOpen] = useState(false)
  const has = new Set(detail.tags.map(({ id }) => id))

  return (
    <span className="flex flex-wrap items-center gap-1">
      {detail.tags.length === 0 && !detail.rights.edit ? 'None' : null}
      {detail.tags.map((tag) => (
        <span
          className="inline-flex h-5 items-center gap-0.5 rounded bg-slate-soft ps-1.5 pe-0.5 text-[0.6875rem] font-medium text-slate"
          key={tag.id}
        >
          <span dir="auto">{tag.name}</span>
          {detail.rights.edit ? (
            <button
              aria-label={`Remove the tag ${tag.name}`}
              className="inline-flex size-4 items-center justify-center rounded hover:bg-hover"
              onClick={() => {
                actions.tag({ remove: tag })
              }}
              type="button"
            >
              <X className="size-3" />
            </button>
          ) : null}
        </span>
      ))}
      {detail.rights.edit ? (
        <Combobox
          items={() =>
            (choices?.tags ?? []).map((tag) => ({
              group: 'Tags',
              id: tag.id,
              isChecked: has.has(tag.id),
              label: tag.name,
            }))
          }
          onOpenChange={setIsOpen}
          onSelect={(id) => {
            const tag = choices?.tags.find((one) => one.id === id)

            if (tag !== undefined) {
              actions.tag(has.has(id) ? { remove: tag } : { add: tag })
            }
          }}
          open={isOpen}
          placeholder="Tag"
          trigger={
            <button
              aria-label="Add a tag"
              className={cx(quiet, detail.tags.length === 0 && '-ms-1.5')}
              type="button"
            >
              <Plus aria-hidden className="size-3.5" />
              Tag
            </button>
          }
        />
      ) : null}
    </span>
  )
}
