import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import config from '@payload-config'
import { getPayload } from 'payload'

import { connectedEmbeddings } from '@/ai/embeddings/connectedEmbeddings'
import { neuralSource } from '@/ai/embeddings/neural/neuralSource'
import { warmEmbeddings } from '@/ai/embeddings/warmEmbeddings'
import { createQueues } from '@/jobs/createQueues'
import { getBoss, stopBoss } from '@/lib/boss'
import { indexArticle } from '@/knowledge/indexArticle'
import { env } from '@/lib/env'
import { sql, sqlOn } from '@/lib/sql'

import { runMain } from './lib/plainError'
import { step } from './lib/say'

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
    // Before the first transaction: on the embedded database it would wait for the one that queues a job.
    await getBoss()
    // Loaded only here: a deployment that seeds nothing need not read the demo's texts.
    const { seedDemo } = await import('@/demo/seedDemo')
    await seedDemo({ payload })
    await indexArticles(payload)
    // A planner that has seen no row of all this plans as if there were none.
    await sqlOn(payload)(sql`analyze`)
    rmSync(mark)
  })
}

/** What the worker's jobs would do one after the other after the start: the first question is answered from passages. */
const indexArticles = async (payload: Payload): Promise<void> => {
  const embeddings = connectedEmbeddings()
  const articles = await sqlOn(payload)<{ id: string }>(
    sql`select id from articles where _status = 'published' order by id`,
  )

  for (const { id } of articles) {
    await indexArticle({ articleId: id, embeddings, payload })
  }
}

/**
 * `prepareDatabase.ts [migrate] [seed]`: the release step. Run it once, before any other process of the
 * new version: tables, then the queue's tables, then the queues, then the demo company where it is wanted.
 */
await runMain(async () => {
  const wanted = process.argv.slice(2)

  if (neuralSource() !== null) {
    await step('Loading the embedding model', warmEmbeddings)
  }

  const payload = await getPayload({ config })

  if (wanted.includes('migrate')) {
    await step('Bringing the tables up to date', async () => {
      await payload.db.migrate()
      await createQueues()
    })
  }

  if (wanted.includes('seed') && env.DEMO) {
    await seedIfEmpty(payload)
  }

  await stopBoss()
  await payload.destroy()
})
// Payload's adapter keeps one connection checked out, which would keep this process alive.
process.exit()
