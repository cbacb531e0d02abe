import type { AdminViewServerProps } from 'payload'
import type { ReactNode } from 'react'

import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'

import { mayUseDoor } from '@/access/mayUseDoor'

import { Notice } from '../parts/Notice'
import { AssistantScreenLoader } from './AssistantScreenLoader'

/** How the assistant does beside people, and how far it may go (requirement F6). */
export const AssistantView = async ({
  initPageResult: { locale, permissions, req, visibleEntities },
  params,
  searchParams,
}: AdminViewServerProps): Promise<ReactNode> => {
  if (req.user?.collection !== 'staff') {
    redirect('/sign-in?next=/admin/assistant')
  }

  const maySee = await mayUseDoor({ door: 'assistant.read', req, target: null })
  const mayManage = await mayUseDoor({ door: 'assistant.manage', req, target: null })

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
        <AssistantScreenLoader mayManage={mayManage} />
      ) : (
        <div className="cw cw-page">
          <div className="cw-panel mx-auto mt-10 max-w-xl">
            <Notice title="Your role does not look after the assistant">
              What it did on a case stands beside that case at the desk.
            </Notice>
          </div>
        </div>
      )}
    </DefaultTemplate>
  )
}
