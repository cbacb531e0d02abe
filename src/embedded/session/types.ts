import type { Batch } from './makeBatchAssembler'

/** A connected client as the session sees it. Only the session changes it. */
export type SessionClient = {
  /** Batches that are complete and have not run yet, in order. */
  readonly batches: Batch[]
  /** Ends the connection after some last words. */
  readonly end: (lastWords: Buffer) => void
  readonly id: number
  /** Lets the others go first: nobody looks at a screen behind it. */
  isPatient: boolean
  /** False while the client has too much unread; its next batch waits for it to catch up. */
  readonly isReading: () => boolean
  readonly send: (bytes: Buffer) => void
  /** Session settings that differ from the default, by name; another client's never apply. */
  settings: ReadonlyMap<string, string>
  /** The Parse message of each named statement, as the client sent it but renamed. */
  readonly statements: Map<string, Buffer>
  /** The Parse message of the unnamed statement while the client may still use it. */
  unnamed: Buffer | undefined
}

/** Which client's traces the one Postgres session carries at the moment. */
export type SessionTraces = {
  /** Names (as renamed) of the prepared statements that exist in the session. */
  readonly statements: Set<string>
  /** The client that made the unnamed statement that exists now. */
  unnamedOwner: number | undefined
}
