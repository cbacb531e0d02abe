import type { AccountKey } from '@/contracts/accounts'
import type { RunSql } from '@/lib/sql'

import { sql } from '@/lib/sql'

/**
 * How the customer of a case is named to other systems; null for one whose data was erased. Only proved addresses: mail
 * with a forged sender must not open somebody else's account. Indexes: primary keys, customer_identifiers_customer.
 */
export const findAccountKey = async ({
  caseId,
  run,
}: {
  caseId: string
  run: RunSql
}): Promise<AccountKey | null> => {
  const [row] = await run<{
    customer_id: string
    emails: null | readonly string[]
    external_id: null | string
  }>(sql`
    select k.id as customer_id, k.external_id,
           (select array_agg(i.value order by i.created_at, i.id) from customer_identifiers i
             where i.customer_id = k.id and i.kind = 'email' and i.is_verified) as emails
      from cases c join customers k on k.id = c.customer_id
     where c.id = ${caseId} and k.erased_at is null`)

  return row === undefined
    ? null
    : {
        customerId: row.customer_id,
        emails: row.emails ?? [],
        externalId: row.external_id === '' ? null : row.external_id,
      }
}
