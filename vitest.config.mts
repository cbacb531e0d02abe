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
