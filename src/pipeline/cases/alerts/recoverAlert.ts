import { sql, sqlIn } from '@/lib/sql'

import type { AlertNews } from './tellOfAlert'

import { tellOfAlert } from './tellOfAlert'

/** Ends an open alert and tells those who heard of it. */
export const recoverAlert = async ({
  alertId,
  value,
  ...news
}: AlertNews & { readonly alertId: string; readonly value: null | number }): Promise<void> => {
  const { now, req } = news
  const run = await sqlIn(req)
  const at = now.toISOString()
  await run(sql`
    update alerts set status = 'recovered', recovered_at = ${at}, value = ${value}, updated_at = ${at}
     where id = ${alertId}`)
  await tellOfAlert({ ...news, action: 'alert.recovered', alertId })
}
