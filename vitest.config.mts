import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Fixed settings for tests. The int project's setup replaces DATABASE_URL by a database of its own. */
const env = {
  AUDIT_SIGNING_KEY: '1'.repeat(64),
  DATABASE_URL: 'postgres://nobody@127.0.0.1:9/no-database-in-unit-tests',
  FIELD_ENCRYPTION_KEY: '2'.repeat(64),
  LOG_LEVEL: 'silent',
  PAYLOAD_SECRET: 'a secret that only the tests know.',
  PROCESS_ROLE: 'script',
  REPLY_TOKEN_SECRET: 'another secret that only the tests know.',
  SMTP_IN_PORT: '0',
}

export default defineConfig({
  resolve: {
    alias: {
      '@': at('./src'),
      '@payload-config': at('./payload.config.ts'),
      '@tests': at('./tests'),
    },
  },
  test: {
    env,
    // A developer's .env must not decide whether a test passes.
    projects: [
      {
        extends: true,
        test: { include: ['src/**/*.test.{ts,tsx}', 'tests/rules/**/*.test.ts'], name: 'unit' },
      },
      {
        extends: true,
        test: {
          fileParallelism: false,
          globalSetup: ['tests/setup/global.ts'],
          hookTimeout: 120_000,
          include: ['tests/int/**/*.test.ts'],
          // One process per file: modules read DATABASE_URL once, and each file has its own database.
          isolate: true,
          name: 'int',
          pool: 'forks',
          setupFiles: ['tests/setup/file.ts'],
          testTimeout: 60_000,
        },
      },
    ],
  },
})
