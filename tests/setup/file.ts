import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import pg from 'pg'
import { afterAll, inject } from 'vitest'

import { startDatabase } from '../../scripts/lib/startDatabase'
import { urlOf } from './urlOf'

/**
 * Runs before each integration test file and before any module of ours is imported: gives the file a
 * migrated, empty database of its own and puts its address into DATABASE_URL.
 */
const template = inject('template')
const id = randomUUID().replaceAll('-', '').slice(0, 12)

if (template.kind === 'native') {
  const client = new pg.Client({ connectionString: template.server })
  const name = template.template.replace('_template', `_${id}`)
  await client.connect()
  await client.query(`create database ${name} template ${template.template}`)
  await client.end()
  process.env['DATABASE_URL'] = urlOf(template.server, name)
  process.env['DATA_DIR'] = path.join(tmpdir(), name)
} else {
  const dataDir = path.join(template.scratch, id)
  mkdirSync(dataDir)
  cpSync(template.directory, path.join(dataDir, 'postgres'), { recursive: true })
  const database = await startDatabase({ dataDir, logDir: dataDir, url: undefined })
  process.env['DATABASE_URL'] = database.connectionString
  process.env['DATA_DIR'] = dataDir

  // Registered first, so it runs last: after the file's own afterAll has closed its connections.
  afterAll(() => database.stop())
}
