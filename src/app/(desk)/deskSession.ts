import type { Payload, PayloadRequest } from 'payload'

import config from '@payload-config'
import { headers } from 'next/headers'
import { createLocalReq, getPayload } from 'payload'
import { cache } from 'react'

import type { StaffScope } from '@/access/staffScope'
import type { Staff } from '@/payload-types'

import { staffScope } from '@/access/staffScope'

export type DeskSession = {
  readonly payload: Payload
  readonly req: PayloadRequest
  readonly scope: StaffScope
  readonly user: Staff
}

/**
 * The staff member behind this page request, or null. Every page of the desk asks for itself: a layout or a
 * middleware in front of it proves nothing.
 */
export const deskSession = cache(async (): Promise<DeskSession | null> => {
  const payload = await getPayload({ config })
  const { user } = await payload.auth({ headers: forNavigation(await headers()) })

  if (user?.collection !== 'staff' || user.isActive !== true) {
    return null
  }

  const req = await createLocalReq({ user }, payload)
  const scope = await staffScope({ req })

  return scope === null ? null : { payload, req, scope, user }
})

/**
 * Payload ignores the cookie when another site led here, which is right for its API and wrong for a page that
 * only shows: a link in a mail would ask a signed-in person to sign in. A page opened as a whole window is
 * shown to that person alone (frames are forbidden) and changes nothing.
 */
const forNavigation = (given: Headers): Headers => {
  const copy = new Headers(given)

  if (copy.get('sec-fetch-mode') === 'navigate' && copy.get('sec-fetch-dest') === 'document') {
    copy.delete('origin')
    copy.set('sec-fetch-site', 'none')
  }

  return copy
}
