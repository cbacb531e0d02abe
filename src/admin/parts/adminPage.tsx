import type { AdminViewServerProps, PayloadRequest } from 'payload'
import type { ReactNode } from 'react'

import { DefaultTemplate } from '@payloadcms/next/templates'
import { redirect } from 'next/navigation'

import type { Door } from '@/access/matrix'

import { mayUseDoor } from '@/access/mayUseDoor'

type Visit = {
  /** Whether the reader may use a door, whatever it is about. */
  readonly may: (door: Door) => Promise<boolean>
  readonly req: PayloadRequest
}

/**
 * A page of ours in the panel, with its navigation around it. A custom view is public until it checks: whoever has
 * not signed in as staff goes to the sign-in and comes back to `path`. `content` asks which doors the reader may use.
 */
export const adminPage =
  ({
    content,
    path,
  }: {
    content: (visit: Visit) => Promise<ReactNode>
    path: `/admin/${string}`
  }): ((props: AdminViewServerProps) => Promise<ReactNode>) =>
  async ({
    initPageResult: { locale, permissions, req, visibleEntities },
    params,
    searchParams,
  }) => {
    if (req.user?.collection !== 'staff') {
      redirect(`/sign-in?next=${path}`)
    }

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
        {await content({ may: (door) => mayUseDoor({ door, req, target: null }), req })}
      </DefaultTemplate>
    )
  }
