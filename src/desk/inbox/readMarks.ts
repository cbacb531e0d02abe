import type { QueryClient } from '@tanstack/react-query'

import { callApi } from '../data/api'
import { keys } from '../data/keys'
import { patchRows } from '../data/queries'

/** Marks a case read or unread for this person: at once on the screen. A mark that got lost is made good next time. */
export const markRead = async ({
  client,
  id,
  isRead,
}: {
  client: QueryClient
  id: string
  isRead: boolean
}): Promise<void> => {
  patchRows(client, (row) => (row.id === id ? { ...row, isUnread: !isRead } : undefined))

  try {
    await callApi('/reads', { body: { caseIds: [id], isRead }, method: 'POST' })
    void client.invalidateQueries({ queryKey: keys.counts })
  } catch {
    // The next reading of the list shows what the server knows.
  }
}

/** From now on only what happens later is unread. */
export const markAllRead = async (client: QueryClient): Promise<void> => {
  await callApi('/reads/all', { body: {}, method: 'POST' })
  patchRows(client, (row) => ({ ...row, isUnread: false }))
  void client.invalidateQueries({ queryKey: keys.counts })
}
