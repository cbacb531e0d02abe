import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'

import { z } from 'zod'

import { isProduction } from '@/lib/isProduction'

const secretNames = [
  'AUDIT_SIGNING_KEY',
  'FIELD_ENCRYPTION_KEY',
  'PAYLOAD_SECRET',
  'REPLY_TOKEN_SECRET',
] as const

/**
 * The environment of a child process: what the shell and .env say, plus the database, plus secrets.
 *
 * Secrets that are missing are generated once into `<DATA_DIR>/secrets.json` (readable by its owner only),
 * so that sessions, encrypted fields and signatures survive a restart. Never for a real deployment: there
 * the child itself refuses to start and names them.
 */
export const localSettings = ({
  databaseUrl,
  nodeEnv,
}: {
  databaseUrl: string
  nodeEnv: 'development' | 'production' | 'test'
}): NodeJS.ProcessEnv => {
  const dataDir = path.resolve(process.env['DATA_DIR'] ?? '.data')
  const given = {
    ...process.env,
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    NEXT_TELEMETRY_DISABLED: '1',
    NODE_ENV: nodeEnv,
  }
  const stated = { 1: true, true: true, 0: false, false: false }[
    process.env['CASEWAY_PRODUCTION'] ?? ''
  ]

  if (isProduction({ databaseUrl, nodeEnv, stated })) {
    return given
  }

  const missing = secretNames.filter((name) => (process.env[name] ?? '').trim() === '')

  return missing.length === 0 ? given : { ...given, ...pick(readSecrets(dataDir), missing) }
}

type Secrets = Record<(typeof secretNames)[number], string>

const readSecrets = (dataDir: string): Secrets => {
  const file = path.join(dataDir, 'secrets.json')
  const schema = z.partialRecord(z.enum(secretNames), z.string())
  const stored = existsSync(file) ? schema.parse(JSON.parse(readFileSync(file, 'utf8'))) : {}
  const fresh = (name: keyof Secrets): string => stored[name] ?? randomBytes(32).toString('hex')
  const secrets: Secrets = {
    AUDIT_SIGNING_KEY: fresh('AUDIT_SIGNING_KEY'),
    FIELD_ENCRYPTION_KEY: fresh('FIELD_ENCRYPTION_KEY'),
    PAYLOAD_SECRET: fresh('PAYLOAD_SECRET'),
    REPLY_TOKEN_SECRET: fresh('REPLY_TOKEN_SECRET'),
  }

  if (secretNames.some((name) => stored[name] === undefined)) {
    mkdirSync(dataDir, { recursive: true })
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 })
    chmodSync(file, 0o600)
  }

  return secrets
}

const pick = (secrets: Secrets, names: readonly (keyof Secrets)[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, secrets[name]]))
