import type { PayloadRequest } from 'payload'

import { sql, sqlIn } from '@/lib/sql'

/** The id of the account with an address, in the transaction of `req`. Null when there is none. */
export const findAccountId = async ({
  email,
  req,
  slug,
}: {
  email: unknown
  req: PayloadRequest
  slug: string
}): Promise<null | string> => {
  if (typeof email !== 'string') {
    return null
  }

  const run = await sqlIn(req)
  const rows = await run<{ id: string }>(sql`
    select id::text from ${sql.identifier(slug.replaceAll('-', '_'))}
     where email = ${email.trim().toLowerCase()} limit 1`)

  return rows[0]?.id ?? null
}
