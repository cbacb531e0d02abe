/** One log line; without one the server is silent. Never holds SQL or data. */
export type Log = (entry: {
  readonly [key: string]: unknown
  level: 'error' | 'info' | 'warn'
  msg: string
}) => void
