import path from 'node:path'

import { localSettings } from './lib/localSettings'
import { runMain } from './lib/plainError'
import { findRunningStack } from './lib/runningStack'
import { runTool } from './lib/runTool'
import { startDatabase } from './lib/startDatabase'

/**
 * `withDatabase.ts <script.ts> [args…]` runs a script with a database: that of DATABASE_URL, that of a
 * running `npm start`, or the embedded one, started for the time of the script.
 */
await runMain(async () => {
  const [script = '', ...args] = process.argv.slice(2)
  const dataDir = path.resolve(process.env['DATA_DIR'] ?? '.data')
  const given = process.env['DATABASE_URL'] ?? ''
  const database = await startDatabase({
    dataDir,
    logDir: path.join(dataDir, 'logs'),
    url: given === '' ? findRunningStack(dataDir)?.databaseUrl : given,
  })

  try {
    const nodeEnv = process.env['NODE_ENV'] === 'production' ? 'production' : 'development'
    process.exitCode = await runTool({
      args: ['--import', 'tsx', script, ...args],
      env: {
        LOG_LEVEL: 'warn',
        ...localSettings({ databaseUrl: database.connectionString, nodeEnv }),
        PROCESS_ROLE: 'script',
      },
      program: process.execPath,
    })
  } finally {
    await database.stop()
  }
})
