import type { Composed } from '@/contracts/composed'
import type { ApprovalView, CaseDetail, DeliveryView, MessageView } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'
import type { AuthorKind, Channel, DeliveryStatus, MessageDirection } from '@/domain/vocabulary'

import { sql } from '@/lib/sql'

import type { RawMoment } from './moments'

import { iso, isoOrNull } from './moments'
import { sentencesOf, sourcedArticleIds } from './sentencesOf'

/** A case that is longer shows its newest messages; the count of the others is told. */
const mostMessages = 200

type Raw = {
  attachments: MessageView['attachments']
  author_kind: AuthorKind
  author_name: null | string
  approver_name: null | string
  channel: Channel
  composed: Composed | null
  created_at: Date | string
  delivered_at: RawMoment
  delivery_id: null | string
  delivery_status: DeliveryStatus | null
  direction: MessageDirection
  full_text: null | string
  id: string
  is_automatic: boolean | null
  is_draft: boolean | null
  language: null | string
  not_before: RawMoment
  problem: null | string
  read_at: RawMoment
  sent_at: RawMoment
  sources: unknown
  staff_id: null | string
  text: string
  total: number
}

/** The timeline's messages, oldest first. Indexes: case_createdAt, deliveries_message, attachments_message. */
export const findMessages = async ({
  caseId,
  run,
}: {
  caseId: string
  run: RunSql
}): Promise<Pick<CaseDetail, 'messages' | 'olderMessages'>> => {
  const rows = await run<Raw>(sql`
    select m.id, m.direction, m.author_kind, m.channel, m.text, m.language, m.is_draft, m.is_automatic,
           m.sources, m.composed #- '{forward,doc}' as composed, m.created_at, count(*) over ()::int as total,
           case when m.full_text is distinct from m.text then left(m.full_text, 20000) end as full_text,
           m.staff_id, p.name as approver_name,
           case m.author_kind when 'agent' then s.name when 'customer' then coalesce(nullif(u.name, ''), u.email) end as author_name,
           d.id as delivery_id, d.status as delivery_status, d.problem, d.sent_at, d.delivered_at, d.read_at, d.not_before,
           coalesce((select json_agg(json_build_object('id', a.id, 'filename', a.filename,
                       'contentType', a.content_type, 'isStored', a.storage_key is not null,
                       'isWaiting', a.storage_key is null and a.source_url is not null, 'size', a.size::float8) order by a.created_at)
                       from attachments a where a.message_id = m.id), '[]') as attachments
      from messages m
      left join staff s on s.id = m.staff_id
      left join staff p on m.is_draft and p.id = (m.composed#>>'{approval,approverId}')::uuid
      left join customers u on u.id = m.customer_id
      left join deliveries d on d.message_id = m.id
     where m.case_id = ${caseId}
     order by m.created_at desc, m.id desc
     limit ${mostMessages}`)
  const titles = await findArticleTitles({ ids: sourcedArticleIds(rows), run })

  return {
    messages: rows.toReversed().map((row) => toMessage(row, titles)),
    olderMessages: Math.max(0, (rows[0]?.total ?? 0) - rows.length),
  }
}

const findArticleTitles = async ({
  ids,
  run,
}: {
  ids: readonly string[]
  run: RunSql
}): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) {
    return new Map()
  }

  const rows = await run<{ id: string; title: string }>(sql`
    select distinct on (_parent_id) _parent_id as id, title from articles_locales
     where _parent_id in ${[...ids]} and title is not null
     order by _parent_id, (_locale = 'en') desc`)

  return new Map(rows.map((row) => [row.id, row.title]))
}

const toMessage = (row: Raw, titles: ReadonlyMap<string, string>): MessageView => ({
  approval: toApproval(row),
  attachments: row.attachments,
  authorKind: row.author_kind,
  authorName: row.author_name,
  bcc: row.composed?.bcc ?? [],
  cc: row.composed?.forward === undefined ? (row.composed?.cc ?? []) : [],
  channel: row.channel,
  createdAt: iso(row.created_at),
  delivery: toDelivery(row),
  direction: row.direction,
  forwardedTo: row.composed?.forward?.to ?? [],
  fullText: row.full_text,
  id: row.id,
  isAutomatic: row.is_automatic === true,
  isDraft: row.is_draft === true,
  language: row.language,
  rich: row.composed?.rich ?? null,
  sentences: sentencesOf(row.sources, titles),
  text: row.text,
})

/** Only while it waits: afterwards the trail says who approved. */
const toApproval = ({ approver_name, composed, is_draft, staff_id }: Raw): ApprovalView | null =>
  composed?.approval === undefined || is_draft !== true
    ? null
    : {
        approverId: composed.approval.approverId,
        approverName: approver_name ?? 'A colleague',
        authorId: staff_id,
        note: composed.approval.note ?? null,
      }

const toDelivery = (row: Raw): DeliveryView | null =>
  row.delivery_id === null || row.delivery_status === null
    ? null
    : {
        deliveredAt: isoOrNull(row.delivered_at),
        id: row.delivery_id,
        notBefore: isoOrNull(row.not_before),
        problem: row.problem,
        readAt: isoOrNull(row.read_at),
        sentAt: isoOrNull(row.sent_at),
        status: row.delivery_status,
      }
