import path from 'node:path'

import { localSettings } from './lib/localSettings'
import { PlainError, runMain } from './lib/plainError'
import { findRunningStack } from './lib/runningStack'
import { runTool } from './lib/runTool'

/**
 * `npm run with -- <command> [args…]` runs any command with the settings that `npm start` would use:
 * `npm run with -- payload migrate:create <name>`. The database is that of DATABASE_URL or of a running
 * `npm start`; without either the address leads nowhere, which is enough for what only reads the schema.
 */
await runMain(async () => {
  const [program, ...args] = process.argv.slice(2)

  if (program === undefined) {
    throw new PlainError('Say what to run: npm run with -- payload migrate:create add-labels')
  }

  const given = process.env['DATABASE_URL'] ?? ''
  const running = findRunningStack(path.resolve(process.env['DATA_DIR'] ?? '.data'))
  const databaseUrl = given === '' ? running?.databaseUrl : given
  process.exitCode = await runTool({
    args,
    env: {
      ...localSettings({
        databaseUrl: databaseUrl ?? 'postgres://nobody@127.0.0.1:9/no-database',
        nodeEnv: 'development',
      }),
      PROCESS_ROLE: 'script',
    },
    program,
  })
})
