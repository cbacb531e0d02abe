import config from '@payload-config'
import { redirect } from 'next/navigation'
import { getPayload } from 'payload'

import { slugs } from '@/contracts/slugs'

export const dynamic = 'force-dynamic'

type Args = { searchParams: Promise<Record<string, string | string[]>> }

/** One sign-in page for both houses. Only where no account exists yet, Payload's page for the first one comes. */
export default async function Page({ searchParams }: Args): Promise<never> {
  const payload = await getPayload({ config })
  const { totalDocs } = await payload.count({
    collection: slugs.staff,
    overrideAccess: true, // asks only whether there is anybody
  })

  if (totalDocs === 0) {
    redirect('/admin/create-first-user')
  }

  const { redirect: next } = await searchParams
  redirect(`/sign-in?next=${encodeURIComponent(typeof next === 'string' ? next : '/admin')}`)
}
