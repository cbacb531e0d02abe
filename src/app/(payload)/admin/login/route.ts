import config from '@payload-config'
import { redirect } from 'next/navigation'
import { getPayload } from 'payload'

import { slugs } from '@/contracts/slugs'

export const dynamic = 'force-dynamic'

/** One sign-in page for both houses. Only where no account exists yet, Payload's page for the first one comes. */
export const GET = async (request: Request): Promise<never> => {
  const payload = await getPayload({ config })
  const { totalDocs } = await payload.count({
    collection: slugs.staff,
    overrideAccess: true, // asks only whether there is anybody
  })

  if (totalDocs === 0) {
    redirect('/admin/create-first-user')
  }

  // The sign-in page takes paths of ours only.
  const next = new URL(request.url).searchParams.get('redirect') ?? '/admin'
  redirect(`/sign-in?next=${encodeURIComponent(next)}`)
}
