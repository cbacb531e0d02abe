import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'

import { mayUseDoor } from '@/access/mayUseDoor'
import { sqlOn } from '@/lib/sql'
import { findTriageVersions } from '@/queries/triage/findTriageVersions'

import { Notice } from '../parts/Notice'
import { TriageScreenLoader } from './TriageScreenLoader'

/** How well triage understands, and which version of its model does. A custom view is public until it checks. */
export const Triage = async ({
  initPageResult: { locale, permissions, req, visibleEntities },
  params,
  searchParams,
}: AdminViewServerProps): Promise<ReactNode> => {
  if (req.user?.collection !== 'staff') {
    redirect('/sign-in?next=/admin/triage')
  }

  const mayRead = await mayUseDoor({ door: 'triage.read', req, target: null })
  const mayTrain = await mayUseDoor({ door: 'triage.train', req, target: null })

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
      {mayRead ? (
        <TriageScreenLoader
          mayTrain={mayTrain}
          start={await findTriageVersions({ run: sqlOn(req.payload) })}
        />
      ) : (
        <div className="cw cw-page">
          <div className="cw-panel mx-auto mt-10 max-w-xl">
            <Notice
              action={
                <a className="cw-button" href="/desk">
                  Open the inbox
                </a>
              }
              title="This page is about all departments"
            >
              Your role corrects triage where it reads a case: press Shift and C there, or the
              pencil beside a label.
            </Notice>
          </div>
        </div>
      )}
    </DefaultTemplate>
  )
}
