import type { Summary } from '../summarise'

/** Milliseconds of one thing that an agent does, as a browser saw it. */
export type BrowserTime = { readonly name: string; readonly times: Summary }

export type ScriptSizes = {
  /** Compressed bytes of all script that the desk loaded, whatever was opened in it. */
  readonly desk: number
  readonly files: number
  /** Of these, what an admin page loads too: the frame that every page of the product has. */
  readonly shared: number
  /** Compressed bytes of libraries, beyond that frame, that both are made of: Lexical, what places menus. */
  readonly libraries: number
  /** Compressed bytes of files with code of the desk that an admin page loads. */
  readonly onAdmin: number
}

export type StreamFigures = {
  readonly connections: number
  /** Bytes that the web server grew by, for all of them; null where the system cannot say. */
  readonly memory: null | number
  /** Share of one processor (0–1) that the web server used while nothing happened. */
  readonly idleShare: null | number
  /** From the change until a reader had it: one value for each reader and change. */
  readonly latency: Summary
  /** The same until the last of all readers had it: one value for each change. */
  readonly latencyOfAll: Summary
  /** Readers that did not get a change within ten seconds. */
  readonly missed: number
}

export type BulkFigures = {
  readonly cases: number
  readonly changed: number
  readonly failed: number
  readonly seconds: number
}

export type WorkspaceFigures = {
  readonly browser: readonly BrowserTime[]
  readonly bulk: BulkFigures
  readonly cases: number
  readonly databaseVersion: string
  readonly scripts: ScriptSizes
  readonly search: readonly BrowserTime[]
  readonly streams: StreamFigures
}
