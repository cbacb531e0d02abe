import pg from 'pg'

/**
 * A pool that survives lost connections.
 *
 * Payload and pg put no listener on pool and clients. A connection that the server ends (restart, fail-over,
 * `pg_terminate_backend`, the embedded server's watchdog) then raises an unhandled `error` event, and the whole
 * process exits. The pool drops a broken client by itself and the query that ran on it rejects, so there is
 * nothing to repair here: only the event must be heard.
 */
export class WatchedPool extends pg.Pool {
  constructor(options?: pg.PoolConfig) {
    super(options)
    this.on('error', noteLostConnection)
    this.on('connect', (client) => {
      client.on('error', noteLostConnection)
    })
  }
}

/** `pg` with the watched pool, in the form that `postgresAdapter({ pg })` takes. */
export const watchedPg: typeof pg = { ...pg, Pool: WatchedPool }

// A process warning, not a logger: this file is loaded before the logger exists.
const noteLostConnection = (error: Error): void => {
  process.emitWarning(`Lost a database connection: ${error.message}`, 'LostDatabaseConnection')
}
