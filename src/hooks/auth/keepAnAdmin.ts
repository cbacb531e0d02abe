import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  PayloadRequest,
} from 'payload'

import { APIError, ValidationError } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

const reason =
  'This is the last administrator who can sign in. Make somebody else an administrator first.'

/** The last active administrator can be neither switched off nor given another role: nobody could undo it. */
export const keepAnAdmin: CollectionBeforeChangeHook = async ({
  collection,
  data,
  operation,
  originalDoc,
  req,
}) => {
  const before = originalDoc as undefined | { id: string; isActive?: boolean; role?: string }

  if (operation !== 'update' || before?.role !== 'admin' || before.isActive === false) {
    return data
  }

  const isDemoted = data['role'] !== undefined && data['role'] !== 'admin'

  if ((isDemoted || data['isActive'] === false) && !(await hasOther({ id: before.id, req }))) {
    throw new ValidationError({
      collection: collection.slug,
      errors: [{ message: reason, path: isDemoted ? 'role' : 'isActive' }],
      req,
    })
  }

  return data
}

/** The same for deleting. */
export const keepAnAdminOnDelete: CollectionBeforeDeleteHook = async ({ id, req }) => {
  const run = await sqlIn(req)
  const [row] = await run(
    sql`select 1 from staff where id = ${id} and role = 'admin' and is_active`,
  )

  if (row !== undefined && !(await hasOther({ id: String(id), req }))) {
    throw new APIError(reason, 400, undefined, true)
  }
}

/** Locks the administrators: two who switch each other off at once find each other. */
const hasOther = async ({ id, req }: { id: string; req: PayloadRequest }): Promise<boolean> => {
  const run = await sqlIn(req)
  const admins = await run<{ id: string }>(
    sql`select id from staff where role = 'admin' and is_active order by id for update`,
  )

  return admins.some((admin) => admin.id !== id)
}
