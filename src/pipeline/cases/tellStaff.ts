import type { PayloadRequest } from 'payload'

import type { Role } from '@/domain/vocabulary'

import { sql, sqlIn } from '@/lib/sql'

import { notify } from './notify'

type News = {
  body: string
  dedupeKey: string
  kind: string
  now: Date
  req: PayloadRequest
  title: string
}

/** Tells those who keep the system running, once per cause. For what belongs to no case. */
export const tellKeepers = (news: News): Promise<void> => tellRoles(['engineer', 'admin'], news)

/** Tells those who answer for what customers are told, once per cause. For what belongs to no case. */
export const tellManagers = (news: News): Promise<void> => tellRoles(['admin', 'cx-manager'], news)

const tellRoles = async (
  roles: readonly Role[],
  { dedupeKey, req, ...news }: News,
): Promise<void> => {
  const run = await sqlIn(req)
  const people = await run<{ id: string }>(
    sql`select id from staff where role in ${roles} and is_active order by id`,
  )

  for (const { id } of people) {
    await notify({
      ...news,
      caseId: null,
      dedupeKey: `${dedupeKey}:${id}`,
      departmentId: null,
      recipientId: id,
      req,
    })
  }
}
