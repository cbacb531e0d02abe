import { readFileSync } from 'node:fs'

import { describe, expect, test } from 'vitest'

import { parseEnv, settings } from './parseEnv'

const secrets = {
  AUDIT_SIGNING_KEY: 'a'.repeat(64),
  FIELD_ENCRYPTION_KEY: 'b'.repeat(64),
  PAYLOAD_SECRET: 'c'.repeat(40),
  REPLY_TOKEN_SECRET: 'd'.repeat(40),
}
const local = { ...secrets, DATABASE_URL: 'postgres://caseway@127.0.0.1:5432/caseway' }
const remote = {
  ...secrets,
  DATABASE_URL: 'postgres://caseway@db.internal/caseway',
  NODE_ENV: 'production',
  SERVER_URL: 'https://help.example.com/',
}

describe('settings', () => {
  test('need only secrets and a database; the rest has defaults', () => {
    expect(parseEnv(local)).toMatchObject({
      AI_PROVIDER: 'built-in',
      DATA_DIR: '.data',
      DEMO: true,
      HOST: '127.0.0.1',
      PORT: 3000,
      SERVER_URL: 'http://127.0.0.1:3000',
      SMTP_IN_PORT: 2525,
      isProduction: false,
    })
  })

  test('count an empty string as missing', () => {
    expect(parseEnv({ ...local, AI_PROVIDER: '', PORT: ' ' })).toMatchObject({ PORT: 3000 })
    expect(() => parseEnv({ ...local, PAYLOAD_SECRET: '' })).toThrow('PAYLOAD_SECRET is missing')
  })

  test('name every missing secret in one message, beside other mistakes', () => {
    const read = (): unknown => parseEnv({ DATABASE_URL: local.DATABASE_URL, PORT: 'eighty' })

    for (const name of [...Object.keys(secrets), 'PORT']) {
      expect(read).toThrow(name)
    }
  })

  test('never show a value in a message', () => {
    const read = (): unknown =>
      parseEnv({ ...local, FIELD_ENCRYPTION_KEY: 'not-a-key-but-private' })

    expect(read).toThrow('FIELD_ENCRYPTION_KEY must be 32 bytes')
    expect(read).not.toThrow('not-a-key-but-private')
  })

  test('take a production build with a database elsewhere for a deployment', () => {
    expect(parseEnv(remote)).toMatchObject({
      DEMO: false,
      SERVER_URL: 'https://help.example.com',
      isProduction: true,
    })
    expect(parseEnv({ ...local, NODE_ENV: 'production' }).isProduction).toBe(false)
    expect(parseEnv({ ...remote, CASEWAY_PRODUCTION: 'false' }).isProduction).toBe(false)
    expect(() => parseEnv({ ...local, CASEWAY_PRODUCTION: 'true' })).toThrow(
      'SERVER_URL is missing',
    )
  })

  test('refuse fault points in production and allow them elsewhere', () => {
    expect(() => parseEnv({ ...remote, CRASH_AT: 'intake:after-commit' })).toThrow(
      'CRASH_AT is refused in production',
    )
    expect(parseEnv({ ...local, CRASH_AT: 'intake:after-commit' }).CRASH_AT).toBe(
      'intake:after-commit',
    )
  })

  test('ask for the partners of a setting that needs them', () => {
    expect(() => parseEnv({ ...local, TWILIO_AUTH_TOKEN: 'token' })).toThrow(
      /TWILIO_ACCOUNT_SID is missing[^]*TWILIO_WHATSAPP_FROM is missing/,
    )
    expect(() => parseEnv({ ...local, AI_PROVIDER: 'openai-compatible' })).toThrow(
      /AI_BASE_URL is missing[^]*AI_MODEL is missing/,
    )
  })

  test('are the same in .env.example, each with a comment in its group', () => {
    const blocks = readFileSync('.env.example', 'utf8').split(/\n\n+/)
    const documented = blocks.flatMap((block) => block.match(/^[A-Z_]+(?==)/gm) ?? [])

    expect(documented.toSorted()).toEqual(Object.keys(settings.shape).toSorted())
    expect(blocks.filter((block) => /^[A-Z_]+=/.test(block))).toEqual([])
  })

  test('have defaults in .env.example that are the defaults of the schema', () => {
    const example = Object.fromEntries(
      [...readFileSync('.env.example', 'utf8').matchAll(/^([A-Z_]+)=(.+)$/gm)].map((match) => [
        match[1],
        match[2],
      ]),
    ) as Record<string, string>

    expect(parseEnv({ ...local, ...example })).toEqual(parseEnv(local))
  })
})
