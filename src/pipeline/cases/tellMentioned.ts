import type { PayloadRequest } from 'payload'

import { mentionMailMinutes } from '@/contracts/deskAgent'
import { enqueue } from '@/lib/enqueue'
import { sql, sqlIn } from '@/lib/sql'

import type { CaseRow } from './caseRow'

import { notify } from './notify'

const excerptLength = 200

/**
 * Tells colleagues who were named with @ in a note (requirement H6), once per note. Only those whose case it is to
 * see: an analyst of another department is not told what they could not open. Returns the ids of those who were told.
 */
export const tellMentioned = async ({
  case: current,
  mentions,
  messageId,
  now,
  req,
  staffId,
  text,
}: {
  case: Pick<CaseRow, 'assigneeId' | 'departmentId' | 'id' | 'number'>
  mentions: readonly string[]
  messageId: string
  now: Date
  req: PayloadRequest
  staffId: null | string
  text: string
}): Promise<string[]> => {
  const ids = [...new Set(mentions)].filter((id) => id !== staffId)

  if (ids.length === 0) {
    return []
  }

  const run = await sqlIn(req)
  const people = await run<{ id: string }>(sql`
    select s.id from staff s
     where s.id in ${ids} and s.is_active
       and (s.role <> 'analyst' or s.id = ${current.assigneeId}
            or exists (select 1 from agent_profiles p join agent_profiles_rels r on r.parent_id = p.id
                        where p.staff_id = s.id and r.path = 'departments' and r.departments_id = ${current.departmentId}))
     order by s.id`)
  const [author] =
    staffId === null
      ? []
      : await run<{ name: string }>(sql`select name from staff where id = ${staffId}`)

  for (const { id } of people) {
    const notificationId = await notify({
      body: text.slice(0, excerptLength),
      caseId: current.id,
      dedupeKey: `mention:${messageId}:${id}`,
      departmentId: current.departmentId,
      kind: 'mention',
      now,
      recipientId: id,
      req,
      title: `${author?.name ?? 'A colleague'} mentioned you on ${current.number}`,
    })
    await enqueue({
      input: { notificationId },
      job: 'mail-mention',
      req,
      singletonKey: notificationId,
      startAfter: mentionMailMinutes * 60,
    })
  }

  return people.map(({ id }) => id)
}
