import { pino } from 'pino'

import { env } from './env'

/**
 * The one log: JSON lines on standard output. Pass `{ err, msg, …ids }`.
 *
 * Ids find the rest; message texts, names, addresses and headers do not belong in a log. The list below
 * only catches what slips through inside an object that was logged whole.
 */
export const logger = pino({
  base: { role: env.PROCESS_ROLE },
  level: env.LOG_LEVEL,
  redact: {
    censor: '[removed]',
    paths: [
      'authorization',
      'body',
      'cookie',
      'email',
      'headers',
      'html',
      'password',
      'phone',
      'text',
      'token',
    ].flatMap((name) => [name, `*.${name}`]),
  },
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
})
