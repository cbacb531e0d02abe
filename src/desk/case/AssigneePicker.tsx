'use client'

import type { ReactNode } from 'react'

import { ChevronDown, Users, UserRoundX } from 'lucide-react'

import type { CaseDetail, DeskChoices, DeskUser } from '@/contracts/desk'

import type { ComboboxItem } from '@/ui/Combobox'

import { Avatar } from '@/ui/Avatar'
import { Combobox } from '@/ui/Combobox'
import { cx } from '@/ui/cx'

const nobody = 'nobody'

/** Who has the case, and the way to give it to somebody else or to a team's queue. */
export const AssigneePicker = ({
  choices,
  detail,
  isOpen,
  onAssign,
  onOpenChange,
  user,
}: {
  choices: DeskChoices | undefined
  detail: CaseDetail
  isOpen: boolean
  onAssign: (to: { assignee: CaseDetail['assignee']; team: CaseDetail['team'] }) => void
  onOpenChange: (open: boolean) => void
  user: DeskUser
}): ReactNode => {
  const trigger = (
    <button
      aria-label={
        detail.assignee === null
          ? 'Unassigned: choose who takes it'
          : `Assigned to ${detail.assignee.name}: change`
      }
      className="inline-flex h-7 max-w-52 min-w-0 @max-md:max-w-30 items-center gap-1.5 rounded-md border border-line-strong bg-surface px-2 text-xs font-medium shadow-1 hover:bg-hover disabled:shadow-none"
      disabled={!detail.rights.assign}
      title="Assign (a)"
      type="button"
    >
      {detail.assignee === null ? (
        <UserRoundX className="size-3.5 shrink-0 text-ink-3" />
      ) : (
        <Avatar name={detail.assignee.name} size="sm" />
      )}
      <span className={cx('truncate @max-md:sr-only', detail.assignee === null && 'text-ink-2')}>
        {detail.assignee?.name ?? 'Unassigned'}
        {detail.team === null ? null : (
          <span className="text-ink-3 @max-xl:hidden"> · {detail.team.name}</span>
        )}
      </span>
      {detail.rights.assign ? <ChevronDown className="size-3 shrink-0 text-ink-3" /> : null}
    </button>
  )

  return detail.rights.assign ? (
    <Combobox
      items={() => itemsOf({ choices, detail, user })}
      onOpenChange={onOpenChange}
      onSelect={(id) => {
        const [kind, key] = id.split(':')
        const person = choices?.people.find((one) => one.id === key)
        const team = choices?.teams.find((one) => one.id === key)

        if (kind === 'team' && team !== undefined) {
          onAssign({ assignee: null, team: { id: team.id, name: team.name } })
        } else if (kind === 'person' && person !== undefined) {
          onAssign({ assignee: { id: person.id, name: person.name }, team: detail.team })
        } else if (id === nobody) {
          onAssign({ assignee: null, team: detail.team })
        }
      }}
      open={isOpen}
      placeholder="Person or team"
      trigger={trigger}
    />
  ) : (
    trigger
  )
}

const dots = { available: 'bg-green', busy: 'bg-amber', offline: 'bg-line-strong' } as const

const itemsOf = ({
  choices,
  detail,
  user,
}: {
  choices: DeskChoices | undefined
  detail: CaseDetail
  user: DeskUser
}): ComboboxItem[] => {
  const people = choices?.people ?? []
  const mine = detail.team?.id
  const sorted = people.toSorted(
    (a, b) =>
      Number(b.id === user.id) - Number(a.id === user.id) ||
      Number(b.availability === 'available') - Number(a.availability === 'available') ||
      a.openCases - b.openCases,
  )
  const groupOf = (person: (typeof people)[number]): string =>
    person.id === user.id
      ? 'You'
      : mine !== undefined && person.teamIds.includes(mine)
        ? (detail.team?.name ?? 'Team')
        : 'Everybody else'
  const order = ['You', detail.team?.name ?? 'Team', 'Everybody else']

  return [
    ...(detail.assignee === null
      ? []
      : [
          {
            group: 'Queue',
            icon: <UserRoundX className="size-4 text-ink-3" />,
            id: nobody,
            keywords: 'nobody queue unassign',
            label: 'Unassign, back to the queue',
          },
        ]),
    ...sorted
      .map((person) => ({
        group: groupOf(person),
        icon: <Avatar name={person.name} size="sm" />,
        id: `person:${person.id}`,
        isChecked: person.id === detail.assignee?.id,
        label: person.name,
        trailing: (
          <span className="flex items-center gap-1.5 text-xs text-ink-3">
            <span title={`${String(person.openCases)} open cases`}>{person.openCases}</span>
            <span
              aria-label={person.availability}
              className={cx('size-2 rounded-full', dots[person.availability])}
              role="img"
            />
          </span>
        ),
      }))
      .toSorted((a, b) => order.indexOf(a.group) - order.indexOf(b.group)),
    ...(choices?.teams ?? []).map((team) => ({
      group: 'Queue of a team',
      icon: <Users className="size-4 text-ink-3" />,
      id: `team:${team.id}`,
      isChecked: detail.assignee === null && team.id === mine,
      keywords: 'team queue',
      label: team.name,
    })),
  ]
}
