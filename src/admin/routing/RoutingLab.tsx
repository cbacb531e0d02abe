import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'

import { mayUseDoor } from '@/access/mayUseDoor'
import { sqlOn } from '@/lib/sql'
import { findRoutingLab } from '@/queries/routing/findRoutingLab'

import { Notice } from '../parts/Notice'
import { LabScreenLoader } from './LabScreenLoader'

/** The routing lab: write rules, try them on past cases, save them. A custom view is public until it checks. */
export const RoutingLab = async ({
  initPageResult: { locale, permissions, req, visibleEntities },
  params,
  searchParams,
}: AdminViewServerProps): Promise<ReactNode> => {
  if (req.user?.collection !== 'staff') {
    redirect('/sign-in?next=/admin/routing')
  }

  const mayUse = await mayUseDoor({ door: 'routing.plan', req, target: null })

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
        <LabScreenLoader
          mayDelete={req.user.role === 'admin'}
          start={await findRoutingLab({ run: sqlOn(req.payload) })}
        />
      ) : (
        <div className="cw cw-page">
          <div className="cw-panel mx-auto mt-10 max-w-xl">
            <Notice
              action={
                <a className="cw-button" href="/admin/collections/routing-rules">
                  Read the rules
                </a>
              }
              title="The routing lab is for managers and admins"
            >
              It changes where cases go. Your role may read the rules.
            </Notice>
          </div>
        </div>
      )}
    </DefaultTemplate>
  )
}
