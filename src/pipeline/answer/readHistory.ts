import type { AssistantToolOutput } from '@/contracts/assistant'
import type { AuthorKind, CaseStatus, Channel } from '@/domain/vocabulary'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

const longestExcerpt = 1000

type TicketRow = {
  category: null | string
  channel: Channel
  created_at: string
  id: string
  resolved_at: null | string
  status: CaseStatus
  subject: string
}
type MessageRow = {
  author: AuthorKind
  case_id: string
  channel: Channel
  content: string
  created_at: string
}

/** The customer's cases and what was said on them, newest first, over all channels (requirements B2, F1). No notes. */
export const readHistory = async ({
  customerId,
  limit,
  run,
}: {
  customerId: string
  limit: number
  run: RunSql
}): Promise<AssistantToolOutput<'get_customer_history'>> => {
  const [row] = await run<{ messages: MessageRow[] | null; tickets: null | TicketRow[] }>(sql`
    select (select json_agg(ticket order by ticket.created_at desc) from (
              select c.id, c.subject, k.key as category, c.status, c.channel, c.created_at, c.resolved_at
                from cases c left join categories k on k.id = c.category_id
               where c.customer_id = ${customerId} order by c.created_at desc limit ${limit}) ticket) as tickets,
           (select json_agg(message order by message.created_at desc) from (
              select m.case_id, m.channel, m.author_kind as author, left(m.text, ${longestExcerpt}) as content, m.created_at
                from messages m join cases c on c.id = m.case_id
               where c.customer_id = ${customerId} and m.direction in ('inbound', 'outbound') and m.is_draft is not true
               order by m.created_at desc limit ${limit}) message) as messages`)
  const messages = row?.messages ?? []
  const tickets = row?.tickets ?? []

  return {
    conversations: messages.map(({ author, case_id, channel, content, created_at }) => ({
      author,
      channel,
      content,
      conversation_id: case_id,
      sent_at: new Date(created_at).toISOString(),
    })),
    tickets: tickets.map(({ category, channel, created_at, id, resolved_at, status, subject }) => ({
      category,
      channel,
      created_at: new Date(created_at).toISOString(),
      resolved_at: resolved_at === null ? null : new Date(resolved_at).toISOString(),
      status,
      subject,
      ticket_id: id,
    })),
  }
}
