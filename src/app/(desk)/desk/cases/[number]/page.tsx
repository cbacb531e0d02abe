import type { Metadata } from 'next'
import type { ReactNode } from 'react'

import { renderDesk } from '../../renderDesk'

export const dynamic = 'force-dynamic'

type Args = {
  params: Promise<{ number: string }>
  searchParams: Promise<Record<string, string | string[]>>
}

export const generateMetadata = async ({ params }: Args): Promise<Metadata> => ({
  title: (await params).number,
})

export default async function Page({ params, searchParams }: Args): Promise<ReactNode> {
  const { number } = await params

  return renderDesk({
    caseNumber: decodeURIComponent(number),
    path: `/desk/cases/${number}`,
    search: await searchParams,
  })
}
