import type { PayloadRequest } from 'payload'

import type { RunSql, SQL } from '@/lib/sql'

/** A request whose transaction is `run`, for functions that only write SQL through it. */
export const makeSqlReq = ({
  headers = {},
  run,
  user = null,
}: {
  headers?: Record<string, string>
  run: RunSql
  user?: Record<string, unknown> | null
}): PayloadRequest => {
  const tx = { execute: async (statement: SQL) => ({ rows: await run(statement) }) }
  const req: Partial<Record<keyof PayloadRequest, unknown>> = {
    context: {},
    headers: new Headers(headers),
    payload: { db: { sessions: { open: { db: tx } } } },
    transactionID: 'open',
    user,
  }

  return req as PayloadRequest // the rest of a request is not looked at
}
