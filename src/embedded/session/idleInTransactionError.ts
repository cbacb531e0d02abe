import { errorResponse } from '../wire/messages'

/** The last words to a client that kept the session in a transaction and did nothing with it. */
export const idleInTransactionError = ({
  seconds,
  waiting,
}: {
  seconds: number
  waiting: number
}): Buffer =>
  errorResponse({
    code: '25P03',
    detail: `The embedded database has one session. This transaction did nothing for ${String(seconds)} s while ${String(waiting)} other connection(s) waited for it, and was rolled back.`,
    hint: 'The likely cause is a nested call that takes a connection of its own and waits for this one: pass `req` to every call inside a hook or job, and make no network call inside a transaction.',
    message:
      'terminating connection: idle in a transaction that others wait for (a nested call without `req`?)',
    severity: 'FATAL',
  })
