import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { z } from 'zod'

const schema = z.object({ databaseUrl: z.string(), pid: z.number().int(), serverUrl: z.string() })
export type RunningStack = z.infer<typeof schema>

const fileIn = (dataDir: string): string => path.join(dataDir, 'running.json')

/** What a running `npm start` on this data folder said about itself, or null when none runs. */
export const findRunningStack = (dataDir: string): null | RunningStack => {
  const file = fileIn(dataDir)

  if (!existsSync(file)) {
    return null
  }

  const stack = schema.parse(JSON.parse(readFileSync(file, 'utf8')))

  try {
    process.kill(stack.pid, 0)

    return stack
  } catch {
    return null // ended without tidying up
  }
}

/** Lets other commands (migrate, seed, bench) find our database; returns what takes the note away. */
export const noteRunningStack = (dataDir: string, stack: RunningStack): (() => void) => {
  writeFileSync(fileIn(dataDir), JSON.stringify(stack), { mode: 0o600 })

  return () => {
    rmSync(fileIn(dataDir), { force: true })
  }
}
