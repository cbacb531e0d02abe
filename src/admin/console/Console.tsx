import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'

import { mayUseDoor } from '@/access/mayUseDoor'
import { sqlOn } from '@/lib/sql'
import { findPlayers } from '@/queries/console/findPlayers'

import { Notice } from '../parts/Notice'
import { ConsoleScreenLoader } from './ConsoleScreenLoader'

/**
 * The channel console: a person writes as a customer and watches the answer come back. For engineers and admins;
 * a custom view is public until it checks.
 */
export const Console = async ({
  initPageResult: { locale, permissions, req, visibleEntities },
  params,
  searchParams,
}: AdminViewServerProps): Promise<ReactNode> => {
  if (req.user?.collection !== 'staff') {
    redirect('/sign-in?next=/admin/console')
  }

  const mayUse = await mayUseDoor({ door: 'console.use', req, target: null })

  return (
    <DefaultTemplate
      i18n={req.i18n}
      {...(locale === undefined ? {} : { locale })}
      {...(params === undefined ? {} : { params })}
      payload={req.payload}
      permissions={permissions}
      req={req}
      {...(searchParams === undefined ? {} : { searchParams })}
      user={req.user}
      visibleEntities={{
        collections: visibleEntities.collections,
        globals: visibleEntities.globals,
      }}
    >
      {mayUse ? (
        <ConsoleScreenLoader players={await findPlayers({ run: sqlOn(req.payload) })} />
      ) : (
        <div className="cw cw-page">
          <div className="cw-panel mx-auto mt-10 max-w-xl">
            <Notice
              action={
                <a className="cw-button" href="/admin">
                  To the first page
                </a>
              }
              title="The channel console is for engineers and admins"
            >
              It sends messages in a customer’s name. Your role works with real ones only.
            </Notice>
          </div>
        </div>
      )}
    </DefaultTemplate>
  )
}
