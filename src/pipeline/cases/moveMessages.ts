import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

/**
 * Hangs messages with their files and deliveries from one case onto another; both are locked by the caller. `ids` null:
 * all but drafts. Returns the ids of the messages that moved.
 */
export const moveMessages = async ({
  fromId,
  ids,
  req,
  toId,
}: {
  fromId: string
  ids: null | readonly string[]
  req: PayloadRequest
  toId: string
}): Promise<string[]> => {
  if (ids?.length === 0) {
    return []
  }

  const run = await sqlIn(req)
  const moved = await run<{ id: string }>(sql`
    update messages set case_id = ${toId}
     where case_id = ${fromId}
       and ${ids === null ? sql`is_draft is not true` : sql`id in ${[...ids]}`}
    returning id`)
  const messageIds = moved.map(({ id }) => id)

  if (messageIds.length > 0) {
    await run(sql`update attachments set case_id = ${toId} where message_id in ${messageIds}`)
    await run(sql`update deliveries set case_id = ${toId} where message_id in ${messageIds}`)
  }

  return messageIds
}
