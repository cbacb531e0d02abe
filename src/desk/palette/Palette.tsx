'use client'

import type { ReactNode } from 'react'

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Command } from 'cmdk'
import { BookOpen, Building2, Inbox, LoaderCircle, Search } from 'lucide-react'
import { Dialog } from 'radix-ui'
import { useEffect, useState } from 'react'

import type { PaletteHits } from '@/contracts/deskAgent'

import { DialogFrame } from '@/ui/DialogFrame'
import { Kbd } from '@/ui/Kbd'

import { agentKeys } from '../data/agentKeys'
import { callApi } from '../data/api'

export type PaletteAction = {
  readonly icon: ReactNode
  readonly label: string
  readonly run: () => void
  readonly shortcut?: string
}

export type PaletteGroup = { readonly actions: readonly PaletteAction[]; readonly title: string }

const pauseMs = 140

/** Everything by its name: actions at once, cases, customers and articles once the fingers rest. */
export const Palette = ({
  groups,
  onClose,
  onCustomer,
  onOpenCase,
}: {
  groups: readonly PaletteGroup[]
  onClose: () => void
  onCustomer: (id: string) => void
  onOpenCase: (number: string) => void
}): ReactNode => {
  const [typed, setTyped] = useState('')
  const [q, setQ] = useState('')
  const hits = useQuery({
    enabled: q.length > 1,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      callApi<PaletteHits>(`/palette?q=${encodeURIComponent(q)}`, { signal }),
    queryKey: agentKeys.palette(q),
    staleTime: 15_000,
  })
  const found = q.length > 1 ? hits.data : undefined

  useEffect(() => {
    const timer = setTimeout(() => {
      setQ(typed.trim())
    }, pauseMs)

    return () => {
      clearTimeout(timer)
    }
  }, [typed])

  /** Closes first, so that the focus is back where it was before the action moves it. */
  const choose = (work: () => void) => (): void => {
    onClose()
    setTimeout(work, 30)
  }

  return (
    <DialogFrame
      className="top-[12vh] left-1/2 w-[min(40rem,calc(100vw-1.5rem))] -translate-x-1/2 animate-appear overflow-hidden rounded-xl border border-line bg-raised text-ink shadow-2"
      onClose={onClose}
    >
      <Dialog.Title className="sr-only">Go to or do</Dialog.Title>
      <Command label="Go to or do" loop>
        <div className="flex items-center gap-2.5 border-b border-line px-3.5">
          {hits.isFetching ? (
            <LoaderCircle className="size-4 shrink-0 animate-spin text-ink-3" />
          ) : (
            <Search className="size-4 shrink-0 text-ink-3" />
          )}
          <Command.Input
            autoFocus
            className="h-12 w-full bg-transparent text-[0.9375rem] outline-none placeholder:text-ink-3"
            onValueChange={setTyped}
            placeholder="An action, a case, a customer, an article"
            value={typed}
          />
          <Kbd>Esc</Kbd>
        </div>
        <Command.List className="max-h-[min(26rem,60vh)] scroll-py-2 overflow-y-auto p-1.5">
          <Command.Empty className="px-3 py-8 text-center text-ink-3">
            {hits.isFetching || typed.trim() !== q
              ? 'Looking…'
              : hits.isError
                ? 'Cases and customers could not be searched. Try again.'
                : 'Nothing of that name.'}
          </Command.Empty>
          {groups.map(({ actions, title }) => (
            <Group key={title} title={title}>
              {actions.map(({ icon, label, run, shortcut }) => (
                <Item icon={icon} key={label} onSelect={choose(run)} value={`${title} ${label}`}>
                  <span className="min-w-0 flex-1 truncate" dir="auto">
                    {label}
                  </span>
                  {shortcut === undefined
                    ? null
                    : shortcut.split(' ').map((key) => <Kbd key={key}>{key}</Kbd>)}
                </Item>
              ))}
            </Group>
          ))}
          {found === undefined || found.cases.length === 0 ? null : (
            <Group title="Cases">
              {found.cases.map(({ id, number, subject }) => (
                <Item
                  icon={<Inbox />}
                  key={id}
                  onSelect={choose(() => {
                    onOpenCase(number)
                  })}
                  value={`${typed} ${number}`}
                >
                  <span className="shrink-0 text-ink-3 tabular-nums">{number}</span>
                  <span className="min-w-0 flex-1 truncate" dir="auto">
                    {subject}
                  </span>
                </Item>
              ))}
            </Group>
          )}
          {found === undefined || found.customers.length === 0 ? null : (
            <Group title="Customers">
              {found.customers.map(({ company, id, name }) => (
                <Item
                  icon={<Building2 />}
                  key={id}
                  onSelect={choose(() => {
                    onCustomer(id)
                  })}
                  value={`${typed} customer ${id}`}
                >
                  <span className="min-w-0 flex-1 truncate" dir="auto">
                    {name}
                    {company === null ? null : <span className="text-ink-3"> · {company}</span>}
                  </span>
                  <span className="text-xs text-ink-3">their cases</span>
                </Item>
              ))}
            </Group>
          )}
          {found === undefined || found.articles.length === 0 ? null : (
            <Group title="Articles">
              {found.articles.map(({ id, slug, title }) => (
                <Item
                  icon={<BookOpen />}
                  key={id}
                  onSelect={choose(() => {
                    window.open(
                      slug === null ? `/admin/collections/articles/${id}` : `/help/${slug}`,
                      '_blank',
                      'noopener',
                    )
                  })}
                  value={`${typed} article ${id}`}
                >
                  <span className="min-w-0 flex-1 truncate" dir="auto">
                    {title}
                  </span>
                  <span className="text-xs text-ink-3">opens a tab</span>
                </Item>
              ))}
            </Group>
          )}
        </Command.List>
      </Command>
    </DialogFrame>
  )
}

const Group = ({ children, title }: { children: ReactNode; title: string }): ReactNode => (
  <Command.Group
    className="[&_[cmdk-group-heading]]:px-2.5 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-[0.6875rem] [&_[cmdk-group-heading]]:font-semibold [&_[cmdk-group-heading]]:text-ink-3"
    heading={title}
  >
    {children}
  </Command.Group>
)

const Item = ({
  children,
  icon,
  onSelect,
  value,
}: {
  children: ReactNode
  icon: ReactNode
  onSelect: () => void
  value: string
}): ReactNode => (
  <Command.Item
    className="flex h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 data-[selected=true]:bg-hover [&_svg]:size-4 [&_svg]:shrink-0 [&_svg]:text-ink-3"
    onSelect={onSelect}
    value={value}
  >
    {icon}
    {children}
  </Command.Item>
)
