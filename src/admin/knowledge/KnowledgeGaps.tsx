import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'

import { mayUseDoor } from '@/access/mayUseDoor'

import { Notice } from '../parts/Notice'
import { GapsScreenLoader } from './GapsScreenLoader'

/** What customers asked and no article knew (requirement G4), and the door for articles written elsewhere. */
export const KnowledgeGaps = async ({
  initPageResult: { locale, permissions, req, visibleEntities },
  params,
  searchParams,
}: AdminViewServerProps): Promise<ReactNode> => {
  if (req.user?.collection !== 'staff') {
    redirect('/sign-in?next=/admin/knowledge')
  }

  const maySee = await mayUseDoor({ door: 'case.open-desk', req, target: null })
  const mayWrite = await mayUseDoor({ door: 'knowledge.write', req, target: null })

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
      {maySee ? (
        <GapsScreenLoader mayWrite={mayWrite} />
      ) : (
        <div className="cw cw-page">
          <div className="cw-panel mx-auto mt-10 max-w-xl">
            <Notice title="Your role does not see what customers ask">
              Ask an admin for a role that works with cases.
            </Notice>
          </div>
        </div>
      )}
    </DefaultTemplate>
  )
}
