import { redirect } from 'next/navigation'

import { deskSession } from './deskSession'
import { landingOf } from './landingOf'

export const dynamic = 'force-dynamic'

/** The front door: everybody lands where their work is. */
export default async function Page(): Promise<never> {
  const session = await deskSession()

  redirect(session === null ? '/sign-in' : landingOf[session.user.role])
}
