import type { Payload } from 'payload'

import { sql, sqlOn } from '@/lib/sql'

export type AnswerToRate = {
  readonly caseNumber: string
  /** What was said before, to be changed. */
  readonly isHelpful: boolean | null
  readonly language: null | string
  readonly subject: string
}

/** What the page of an answer shows to whoever holds its link. Null for anything that is no answer that was sent. */
export const findAnswerToRate = async ({
  answerId,
  payload,
}: {
  answerId: string
  payload: Payload
}): Promise<AnswerToRate | null> => {
  const [row] = await sqlOn(payload)<AnswerToRate>(sql`
    select c.number as "caseNumber", c.subject, m.language,
           (select f.is_helpful from feedback f where f.message_id = m.id limit 1) as "isHelpful"
      from messages m join cases c on c.id = m.case_id
     where m.id = ${answerId} and m.direction = 'outbound' and m.is_draft is not true
       and (m.author_kind = 'assistant' or exists (select 1 from assistant_runs r where r.answer_id = m.id))`)

  return row ?? null
}
