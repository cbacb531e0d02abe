import { randomUUID } from 'node:crypto'
import { cpSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

import pg from 'pg'

import type { TestTemplate } from './global'

import { startDatabase } from '../../scripts/lib/startDatabase'
import { urlOf } from './urlOf'

export type TestDatabase = {
  readonly connectionString: string
  readonly dataDir: string
  readonly stop: () => Promise<void>
}

/** A copy of the migrated template: a database of its own in the native server, or an embedded one with its process. */
export const openDatabase = async (template: TestTemplate): Promise<TestDatabase> => {
  const id = randomUUID().replaceAll('-', '').slice(0, 12)

  if (template.kind === 'native') {
    const client = new pg.Client({ connectionString: template.server })
    const name = template.template.replace('_template', `_${id}`)
    await client.connect()
    await client.query(`create database ${name} template ${template.template}`)
    await client.end()

    return {
      connectionString: urlOf(template.server, name),
      dataDir: path.join(tmpdir(), name),
      stop: () => Promise.resolve(),
    }
  }

  const dataDir = path.join(template.scratch, id)
  mkdirSync(dataDir)
  cpSync(template.directory, path.join(dataDir, 'postgres'), { recursive: true })
  const { connectionString, stop } = await startDatabase({
    dataDir,
    logDir: dataDir,
    url: undefined,
  })

  return { connectionString, dataDir, stop }
}
