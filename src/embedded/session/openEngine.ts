import { PGlite } from '@electric-sql/pglite'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { pgcrypto } from '@electric-sql/pglite/contrib/pgcrypto'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { uuid_ossp } from '@electric-sql/pglite/contrib/uuid_ossp'
import { vector } from '@electric-sql/pglite-pgvector'

/** The one Postgres session. Only one call of `run` may be under way at a time. */
export type Engine = {
  close(): Promise<void>
  /** Writes the whole cluster as an uncompressed tar; loading it is faster than a fresh initdb. */
  dump(): Promise<Blob>
  /**
   * Runs whole protocol messages and gives all that the server answered, as whole messages.
   * `isAnswered` says that the batch ends with something that ReadyForQuery must follow; when it
   * does not follow, the session is no longer sound and EngineLostError is thrown.
   */
  run(input: { batch: Uint8Array; isAnswered: boolean }): Promise<Buffer>
}

/** The engine trapped or ended; its memory must not be used any further. */
export class EngineLostError extends Error {
  override readonly name = 'EngineLostError'
}

const readyBytes = 6

/**
 * Opens the database in `folder`, or in memory when that is undefined; a new one is made by initdb
 * or from `template`. Throws when the files cannot be opened.
 */
export const openEngine = async ({
  folder,
  template,
}: {
  folder: string | undefined
  template: Blob | undefined
}): Promise<Engine> => {
  const db = await PGlite.create({
    extensions: { pg_trgm, pgcrypto, unaccent, uuid_ossp, vector },
    // The answer to COMMIT must not come before the write-ahead log is in the files.
    relaxedDurability: false,
    ...(folder === undefined ? {} : { dataDir: folder }),
    ...(template === undefined ? {} : { loadDataDir: template }),
  })

  return {
    close: () => db.close(),
    dump: () => db.dumpDataDir('none'),
    async run({ batch, isAnswered }) {
      const parts: Buffer[] = []

      try {
        // Not execProtocolRaw: that one parses every answer once more and keeps all of them for
        // ever (0.5.14). The view is only valid during the call, so the bytes are copied.
        await db.execProtocolRawStream(batch, {
          onRawData: (view) => parts.push(Buffer.from(view)),
        })
      } catch (error) {
        throw new EngineLostError('the database engine ended', { cause: error })
      }

      const output = Buffer.concat(parts)

      // A trap inside WebAssembly is swallowed by PGlite; the missing answer is the only trace.
      if (isAnswered && output.at(-readyBytes) !== 'Z'.charCodeAt(0)) {
        throw new EngineLostError('the database engine gave no answer')
      }

      return output
    },
  }
}
