import { createHash } from 'node:crypto'

import pg from 'pg'

/**
 * A pool that survives lost connections.
 *
 * Payload and pg put no listener on pool and clients. A connection that the server ends (restart, fail-over,
 * `pg_terminate_backend`, the embedded server's watchdog) then raises an unhandled `error` event, and the whole
 * process exits. The pool drops a broken client by itself and the query that ran on it rejects, so there is
 * nothing to repair here: only the event must be heard.
 */
class WatchedPool extends pg.Pool {
  constructor(options?: pg.PoolConfig) {
    super(options)
    this.on('error', noteLostConnection)
    this.on('connect', (client) => {
      client.on('error', noteLostConnection)
    })
  }
}

/** Which statements are prepared when they come back. */
type Prepared = 'all' | 'inserts'

/**
 * `pg` with the watched pool, in the form that `postgresAdapter({ pg })` takes. Statements that come back
 * are prepared once per connection instead of being parsed and planned each
 * time (ADR 0015): in the worker all of the two hundred that it asks for every message, in the web the inserts.
 *
 * Not the queries of the web: with a plan for all values Postgres cannot tell the few open cases from the million
 * closed ones. A statement of the worker whose best plan depends on its values begins with a comment instead of a verb.
 */
export const watchedPreparingPg = (prepared: Prepared): typeof pg => {
  const verbs = { all: anyVerb, inserts: insertFirst }[prepared]
  const nameOf = makeStatementNames()

  class PreparingClient extends pg.Client {
    constructor(config?: pg.ClientConfig | string) {
      super(config)
      const query = this.query.bind(this) as (...given: unknown[]) => unknown
      // An own property: pg's many overloads leave no honest type for an override.
      Object.defineProperty(this, 'query', {
        value: (config: unknown, ...rest: unknown[]): unknown =>
          query(isUnnamed(config, verbs) ? withName(config, nameOf(config.text)) : config, ...rest),
      })
    }
  }

  class PreparingPool extends WatchedPool {
    constructor(options?: pg.PoolConfig) {
      super({ ...options, Client: PreparingClient })
    }
  }

  return { ...pg, Pool: PreparingPool }
}

/** How often a text is seen before it is worth a plan of its own. */
const seenEnough = 3
/** Each connection keeps a plan for every name. */
const mostNames = 300
const mostCounted = 3000
const longestText = 20_000

const makeStatementNames = (): ((text: string) => string | undefined) => {
  const seen = new Map<string, number>()
  const names = new Map<string, string>()

  return (text) => {
    const known = names.get(text)

    if (known !== undefined || names.size >= mostNames || text.length > longestText) {
      return known
    }

    const count = (seen.get(text) ?? 0) + 1

    if (count < seenEnough) {
      if (seen.size >= mostCounted) {
        seen.clear()
      }

      seen.set(text, count)

      return undefined
    }

    seen.delete(text)
    const name = `s${createHash('sha256').update(text).digest('hex').slice(0, 24)}`
    names.set(text, name)

    return name
  }
}

type Unnamed = { name?: string; text: string }

const anyVerb = /^\s*(?:select|insert|update|delete|with)\b/iu
const insertFirst = /^\s*(?:insert\b|with\s+\w+\s+as\s*\(\s*insert\b)/iu

const isUnnamed = (config: unknown, verbs: RegExp): config is Unnamed =>
  typeof config === 'object' &&
  config !== null &&
  'text' in config &&
  typeof config.text === 'string' &&
  verbs.test(config.text) &&
  (!('name' in config) || config.name === undefined)

const withName = (config: Unnamed, name: string | undefined): Unnamed =>
  name === undefined ? config : { ...config, name }

// A process warning, not a logger: this file is loaded before the logger exists.
const noteLostConnection = (error: Error): void => {
  process.emitWarning(`Lost a database connection: ${error.message}`, 'LostDatabaseConnection')
}
