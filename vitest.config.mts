import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

import { testSettings } from './tests/setup/testSettings.mjs'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

export default defineConfig({
  resolve: {
    alias: {
      '@': at('./src'),
      '@payload-config': at('./payload.config.ts'),
      '@tests': at('./tests'),
    },
  },
  test: {
    env: testSettings,
    projects: [
      {
        extends: true,
        // Generous: a loaded machine must not turn a promise red. Speed is measured in the bench.
        test: {
          hookTimeout: 300_000,
          include: ['src/**/*.test.{ts,tsx}', 'tests/rules/**/*.test.ts'],
          name: 'unit',
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          // Each file has a database server of its own: two at a time fill two cores.
          maxWorkers: 2,
          globalSetup: ['tests/setup/global.ts'],
          hookTimeout: 300_000,
          include: ['tests/int/**/*.test.ts'],
          // One process per file: modules read DATABASE_URL once, and each file has its own database.
          isolate: true,
          name: 'int',
          pool: 'forks',
          setupFiles: ['tests/setup/file.ts'],
          testTimeout: 120_000,
        },
      },
    ],
  },
})
