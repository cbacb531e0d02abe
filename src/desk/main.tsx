import { createRoot } from 'react-dom/client'

import type { DeskUser } from '@/contracts/desk'

import type { DeskStart } from './DeskApp'

import { DeskApp } from './DeskApp'

const root = document.getElementById('desk')
const data = document.getElementById('desk-start')?.textContent

if (root !== null && data != null) {
  // The page was written for this script by the same build.
  const { start, user } = JSON.parse(data) as { start: DeskStart; user: DeskUser }
  createRoot(root).render(<DeskApp start={start} user={user} />)
}
