import { fileURLToPath } from 'node:url'

import { defineConfig } from 'vitest/config'

import { testSettings } from './tests/setup/testSettings.mjs'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** They set what is read once in a process, change tables, or bring their own database. */
const alone = [
  'tests/int/audit/{retention,tampering}.test.ts',
  'tests/int/console/**/*.test.ts',
  'tests/int/{crash,database,embedded}/**/*.test.ts',
]

const integration = {
  globalSetup: ['tests/setup/global.ts'],
  hookTimeout: 300_000,
  // Each process has a database server beside it: two at a time fill two cores.
  maxWorkers: 2,
  pool: 'forks' as const,
  setupFiles: ['tests/setup/file.ts'],
  testTimeout: 120_000,
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
          ...integration,
          exclude: alone,
          include: ['tests/int/**/*.test.ts'],
          // Files of one process share its modules, its Payload and a database whose rows are put back between them.
          isolate: false,
          name: 'int',
        },
      },
      {
        extends: true,
        test: { ...integration, include: alone, isolate: true, name: 'int-alone' },
      },
    ],
  },
})
