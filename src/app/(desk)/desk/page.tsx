import type { ReactNode } from 'react'

import { renderDesk } from './renderDesk'

export const dynamic = 'force-dynamic'
export const metadata = { title: 'Inbox' }

type Args = { searchParams: Promise<Record<string, string | string[]>> }

export default async function Page({ searchParams }: Args): Promise<ReactNode> {
  return renderDesk({ caseNumber: null, path: '/desk', search: await searchParams })
}
