import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import config from '@payload-config'
import { getPayload } from 'payload'
import { PgBoss } from 'pg-boss'

import { seedDemo } from '@/demo/seedDemo'
import { createQueues } from '@/jobs/createQueues'
import { env } from '@/lib/env'
import { stopBoss } from '@/lib/boss'

import { runMain } from './lib/plainError'
import { step } from './lib/say'

/**
 * `prepareDatabase.ts [migrate] [seed]`: the release step. Run it once, before any other process of the
 * new version: tables, then the queue's tables, then the queues, then the demo company where it is wanted.
 */
await runMain(async () => {
  const wanted = process.argv.slice(2)
  const payload = await getPayload({ config })

  if (wanted.includes('migrate')) {
    await step('Bringing the tables up to date', async () => {
      await payload.db.migrate()
      await migrateQueue()
      await createQueues()
    })
  }

  if (wanted.includes('seed') && env.DEMO) {
    await seedIfEmpty(payload)
  }

  await stopBoss()
  await payload.destroy()
})

const migrateQueue = async (): Promise<void> => {
  const boss = new PgBoss({
    connectionString: env.DATABASE_URL,
    max: 2,
    migrate: true,
    schedule: false,
    supervise: false,
  })
  boss.on('error', () => undefined) // start() reports the same failure by rejecting
  await boss.start()
  await boss.stop({ graceful: false })
}

type Payload = Awaited<ReturnType<typeof getPayload>>

/** An empty database has no staff; a seed that was interrupted left its mark and is finished. */
const seedIfEmpty = async (payload: Payload): Promise<void> => {
  const mark = path.join(env.DATA_DIR, 'seeding')
  const { totalDocs } = await payload.count({
    collection: 'staff',
    overrideAccess: true, // before anybody can sign in
  })

  if (totalDocs > 0 && !existsSync(mark)) {
    return
  }

  await step('Moving the demo company in', async () => {
    mkdirSync(env.DATA_DIR, { recursive: true })
    writeFileSync(mark, '')
    await seedDemo({ payload })
    rmSync(mark)
  })
}
