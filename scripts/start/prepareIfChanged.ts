import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import pg from 'pg'

import { PlainError } from '../lib/plainError'
import { runTool } from '../lib/runTool'
import { sourceStamp } from './sourceStamp'

/** What decides the tables, the queues and the demo company. */
const sources = [
  'package-lock.json',
  'payload.config.ts',
  'scripts/prepareDatabase.ts',
  'src/audit',
  'src/collections',
  'src/contracts',
  'src/demo',
  'src/events',
  'src/jobs',
  'src/knowledge',
  'src/migrations',
]

/**
 * Migrates and seeds, in a process of its own. The embedded database belongs to this folder alone, so what
 * was prepared from the same sources need not be prepared again: later starts save seconds. A database
 * elsewhere is always asked.
 */
export const prepareIfChanged = async ({
  dataDir,
  isEmbedded,
  settings,
}: {
  dataDir: string
  isEmbedded: boolean
  settings: NodeJS.ProcessEnv
}): Promise<void> => {
  const stampFile = path.join(dataDir, 'prepared')
  const stamp = `${sourceStamp(sources)} ${settings['DEMO'] ?? ''}`

  if (
    isEmbedded &&
    existsSync(stampFile) &&
    readFileSync(stampFile, 'utf8') === stamp &&
    (await hasTables(settings['DATABASE_URL']))
  ) {
    return
  }

  rmSync(stampFile, { force: true })
  const code = await runTool({
    args: ['--import', 'tsx', 'scripts/prepareDatabase.ts', 'migrate', 'seed'],
    env: { LOG_LEVEL: 'warn', ...settings, PROCESS_ROLE: 'script' },
    program: process.execPath,
  })

  if (code !== 0) {
    throw new PlainError('The database could not be prepared; the lines above say why.')
  }

  if (isEmbedded) {
    writeFileSync(stampFile, stamp)
  }
}

/** False when somebody removed the database but not our note about it. */
const hasTables = async (connectionString: string | undefined): Promise<boolean> => {
  const client = new pg.Client({ connectionString })
  await client.connect()

  try {
    const { rows } = await client.query<{ name: null | string }>(
      "select to_regclass('payload_migrations')::text as name",
    )

    return rows[0]?.name != null
  } finally {
    await client.end()
  }
}
