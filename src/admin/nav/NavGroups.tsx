'use client'

import type { ReactNode } from 'react'

import {
  BookOpen,
  ChartLine,
  ChevronRight,
  Inbox,
  Settings2,
  UserRound,
  UsersRound,
  Workflow,
} from 'lucide-react'
import Link from 'next/link'
import { usePathname } from 'next/navigation'
import { useState } from 'react'

import type { NavGroup, NavLink } from './navFor'

import { isCurrent } from './isCurrent'

const icons: Readonly<Record<NavGroup['id'], typeof Inbox>> = {
  automation: Workflow,
  customers: UserRound,
  inbox: Inbox,
  insight: ChartLine,
  knowledge: BookOpen,
  system: Settings2,
  team: UsersRound,
}

const year = 31_536_000

/** The groups with their links. The group of the page one is on is always unfolded. */
export const NavGroups = ({
  cookieName,
  groups,
}: {
  cookieName: string
  groups: readonly NavGroup[]
}): ReactNode => {
  const pathname = usePathname()
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(groups.flatMap(({ id, isOpen }) => (isOpen ? [id] : []))),
  )
  const toggle = (id: string, isOpen: boolean): void => {
    const next = new Set(open)

    if (isOpen) {
      next.add(id)
    } else {
      next.delete(id)
    }

    setOpen(next)
    document.cookie = `${cookieName}=${[...next].join('.')}; path=/; max-age=${String(year)}; samesite=lax`
  }

  return groups.map(({ daily, id, label, rare }) => {
    const Icon = icons[id]
    const hasCurrent = [...daily, ...rare].some(({ href }) => isCurrent({ href, pathname }))
    const isOpen = open.has(id) || hasCurrent
    const isRareCurrent = rare.some(({ href }) => isCurrent({ href, pathname }))

    return (
      <section className="cw-nav__group" key={id}>
        <button
          aria-controls={`nav-group-${id}`}
          aria-expanded={isOpen}
          className="cw-nav__head"
          onClick={() => toggle(id, !isOpen)}
          type="button"
        >
          <Icon aria-hidden />
          <span>{label}</span>
          <ChevronRight aria-hidden className="cw-nav__chevron" />
        </button>
        <div className="cw-nav__items" hidden={!isOpen} id={`nav-group-${id}`}>
          <Links links={daily} pathname={pathname} />
          {rare.length === 0 ? null : (
            <details className="cw-nav__more" open={isRareCurrent || daily.length === 0}>
              <summary>More</summary>
              <Links links={rare} pathname={pathname} />
            </details>
          )}
        </div>
      </section>
    )
  })
}

const Links = ({ links, pathname }: { links: readonly NavLink[]; pathname: string }): ReactNode => (
  <ul>
    {links.map(({ href, label }) => (
      <li key={href}>
        {href.startsWith('/desk') ? (
          // Another house with a root layout of its own: a full page load.
          <a className="cw-nav__link" href={href}>
            {label}
          </a>
        ) : (
          <Link
            className="cw-nav__link"
            href={href}
            id={`nav-${href.split('/').at(-1) ?? ''}`}
            prefetch={false}
            {...(isCurrent({ href, pathname }) ? { 'aria-current': 'page' as const } : {})}
          >
            {label}
          </Link>
        )}
      </li>
    ))}
  </ul>
)
