import { readCString } from '../wire/readCString'

export type Startup = {
  applicationName: string
  database: string
  /** Session settings that the client asked for. */
  settings: Map<string, string>
  /** Protocol options that this server does not know. */
  unknownOptions: string[]
  user: string
}

/**
 * Ours for every client: the engine speaks UTF-8 only, and a name per application would make the
 * session switch settings at every turn.
 */
const fixed = new Set([
  'application_name',
  'client_encoding',
  'database',
  'options',
  'replication',
  'user',
])

/** The `-c name=value` and `--name=value` of libpq's `options`; a backslash keeps a space. */
const readOptions = (options: string): [string, string][] =>
  options
    .split(/(?<!\\)\s+/)
    .map((word) => /^(?:-c|--)?([\w.-]+)=(.*)$/.exec(word.replaceAll('\\ ', ' ')))
    .flatMap((match) =>
      match === null ? [] : [[(match[1] ?? '').replaceAll('-', '_'), match[2] ?? ''] as const],
    )
    .map(([name, value]) => [name, value])

/** Reads the parameters of a start-up packet. */
export const readStartup = (body: Buffer): Startup => {
  const parameters = new Map<string, string>()

  for (let at = 0; at < body.length && body[at] !== 0;) {
    const name = readCString(body, at)
    const value = readCString(body, name.next)
    parameters.set(name.value, value.value)
    at = value.next
  }

  const user = parameters.get('user') ?? ''
  const settings = [...parameters].filter(([name]) => !fixed.has(name) && !name.startsWith('_pq_.'))

  return {
    applicationName: parameters.get('application_name') ?? '',
    database: parameters.get('database') ?? user,
    settings: new Map([...readOptions(parameters.get('options') ?? ''), ...settings]),
    unknownOptions: [...parameters.keys()].filter((name) => name.startsWith('_pq_.')),
    user,
  }
}
