import { z } from 'zod'

import { say } from '../lib/say'

const errorLine = z.object({ level: z.number().min(50), msg: z.string().optional() })

/**
 * Makes a reader of log lines that shows errors in one terse line each, or (for `npm run dev`) everything.
 * The full lines are in the log file either way.
 */
export const showProblems =
  ({ name, shows }: { name: string; shows: 'errors' | 'everything' }) =>
  (line: string): void => {
    if (shows === 'everything') {
      if (line.startsWith(' GET /health ')) {
        return // we ask ourselves while we wait
      }

      say(`${name.padEnd(8)} ${line}`)

      return
    }

    if (line.startsWith('{')) {
      const parsed = errorLine.safeParse(parseJson(line))

      if (parsed.success) {
        say(`! ${name}: ${parsed.data.msg ?? 'an error, see the log'}`)
      }
    }
  }

const parseJson = (line: string): unknown => {
  try {
    return JSON.parse(line)
  } catch {
    return undefined
  }
}
