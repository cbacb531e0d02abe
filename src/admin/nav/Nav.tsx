import type { PayloadRequest, ServerProps } from 'payload'
import type { ReactNode } from 'react'

import { Logout } from '@payloadcms/ui'

import { doors } from '@/access/matrix'
import { subjectOf } from '@/access/subjectOf'

import { Mark } from '@/ui/Mark'
import { navFor } from './navFor'
import { NavGroups } from './NavGroups'
import { NavShell } from './NavShell'
import { openGroupsCookie, readOpenGroups } from './openGroups'

/** The side bar of the admin: people's work in seven groups, and the way back to the desk. */
export const Nav = ({ payload, req, user }: ServerProps & { req?: PayloadRequest }): ReactNode => {
  const subject = subjectOf(req?.user ?? user)
  const labels = new Map(
    payload.config.collections.map(({ labels: { plural }, slug }) => [
      slug,
      typeof plural === 'string' ? plural : slug,
    ]),
  )

  return (
    <NavShell>
      <a className="cw-nav__brand" href="/admin">
        <Mark size={24} />
        <span>Caseway</span>
      </a>
      <nav aria-label="Main" className="nav__wrap cw-nav">
        {doors['case.open-desk'][subject] === '-' ? null : (
          <a className="cw-nav__desk" href="/desk">
            <svg
              aria-hidden
              fill="none"
              height="14"
              stroke="currentColor"
              viewBox="0 0 16 16"
              width="14"
            >
              <path d="M9.5 3.5 5 8l4.5 4.5" strokeLinecap="round" strokeWidth="1.6" />
            </svg>
            Back to the desk
          </a>
        )}
        <NavGroups
          groups={navFor({
            labelOf: (slug) => labels.get(slug) ?? slug,
            open: readOpenGroups(req?.headers.get('cookie') ?? null),
            subject,
          })}
          cookieName={openGroupsCookie}
        />
        <div className="cw-nav__foot">
          <a className="cw-nav__link" href="/admin/account">
            {user !== undefined && 'name' in user && typeof user.name === 'string'
              ? user.name
              : 'Account'}
          </a>
          <Logout />
        </div>
      </nav>
    </NavShell>
  )
}
