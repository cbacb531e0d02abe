import type { Payload, PayloadRequest } from 'payload'

import { commitTransaction, createLocalReq, initTransaction, killTransaction } from 'payload'

/**
 * Runs `work` in one database transaction and commits it; whatever `work` throws rolls everything back and is
 * thrown on. Local API calls join it when they get the `req` that `work` receives.
 *
 * Give `req` to act as the request that is being served; leave it out in jobs and scripts (no user then).
 * When `req` is already in a transaction, `work` joins it and the one who opened it commits. A failure inside
 * rolls back the outer work too, as Payload's own operations do: nobody can catch it and commit a half.
 *
 * No network call inside `work`: the transaction would stay open meanwhile.
 */
export const inTransaction = async <Result>({
  payload,
  req: given,
  work,
}: {
  payload: Payload
  req?: PayloadRequest
  work: (req: PayloadRequest) => Promise<Result>
}): Promise<Result> => {
  const req = given ?? (await createLocalReq({}, payload))
  const isOwner = await initTransaction(req)

  try {
    const result = await work(req)

    if (isOwner) {
      await commitTransaction(req)
    }

    return result
  } catch (error) {
    await killTransaction(req)
    throw error
  }
}
