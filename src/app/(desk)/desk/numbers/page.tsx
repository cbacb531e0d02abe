import type { ReactNode } from 'react'

import { renderDesk } from '../renderDesk'

export const dynamic = 'force-dynamic'
export const metadata = { title: 'My numbers' }

export default function Page(): Promise<ReactNode> {
  return renderDesk({ caseNumber: null, path: '/desk/numbers', search: {} })
}
