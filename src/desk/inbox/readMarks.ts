import type { QueryClient } from '@tanstack/react-query'

import { callApi } from '../data/api'
import type { InboxData } from '../data/queries'

import { patchRows } from '../data/queries'
import { refreshCounts } from '../data/refreshCounts'

/** Marks a case read or unread for this person: at once on the screen. A mark that got lost is made good next time. */
export const markRead = async ({
  activityAt,
  client,
  id,
  isRead,
}: {
  /** When something last happened, as the reader saw it. Left out: whatever the list says, tell the server. */
  activityAt?: string | undefined
  client: QueryClient
  id: string
  isRead: boolean
}): Promise<void> => {
  if (activityAt !== undefined && isKnownRead({ activityAt, client, id })) {
    return
  }

  patchRows(client, (row) => (row.id === id ? { ...row, isUnread: !isRead } : undefined))

  try {
    await callApi('/reads', { body: { caseIds: [id], isRead }, method: 'POST' })
    refreshCounts(client)
  } catch {
    // The next reading of the list shows what the server knows.
  }
}

/** From now on only what happens later is unread. */
export const markAllRead = async (client: QueryClient): Promise<void> => {
  await callApi('/reads/all', { body: {}, method: 'POST' })
  patchRows(client, (row) => ({ ...row, isUnread: false }))
  refreshCounts(client)
}

const isKnownRead = ({
  activityAt,
  client,
  id,
}: {
  activityAt: string
  client: QueryClient
  id: string
}): boolean =>
  client
    .getQueriesData<InboxData>({ queryKey: ['inbox'] })
    .some(([, data]) =>
      data?.pages.some((page) =>
        page.rows.some((row) => row.id === id && !row.isUnread && row.activityAt === activityAt),
      ),
    )
