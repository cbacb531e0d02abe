import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'

import { defineConfig } from '@playwright/test'

import { findBrowser } from './tests/setup/findBrowser'

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => {
        resolve(typeof address === 'object' && address !== null ? address.port : 0)
      })
    })
  })

/**
 * With E2E_BASE_URL the tests use a Caseway that already runs (say its DATA_DIR and SMTP_IN_PORT in E2E_DATA_DIR and
 * E2E_MAIL_PORT too): seconds instead of minutes while one writes a test. It is left running, with what the tests put in.
 */
const isOwnStack = process.env['E2E_BASE_URL'] === undefined

// Playwright's workers read this file again; they inherit the environment and so find the same values.
process.env['E2E_OWN_STACK'] ??= isOwnStack ? 'yes' : 'no'
process.env['E2E_PORT'] ??= String(await freePort())
process.env['E2E_BASE_URL'] ??= `http://127.0.0.1:${process.env['E2E_PORT']}`
process.env['E2E_MAIL_PORT'] ??= String(await freePort())

if (process.env['E2E_DATA_DIR'] === undefined) {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'caseway-e2e-'))
  process.env['E2E_DATA_DIR'] = dataDir
  // By then the server has ended. After a failure the folder stays, for its logs.
  process.on('exit', (code) => {
    if (code === 0) {
      rmSync(dataDir, { force: true, recursive: true })
    }
  })
}

const empty = (...names: readonly string[]): Record<string, string> =>
  Object.fromEntries(names.map((name) => [name, '']))

const { E2E_BASE_URL, E2E_DATA_DIR, E2E_MAIL_PORT, E2E_OWN_STACK, E2E_PORT } = process.env
const browser = await findBrowser()

/** End-to-end tests: the real `npm start` with an embedded database and the demo company, in a real browser. */
export default defineConfig({
  expect: { timeout: 20_000 },
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: false,
  outputDir: 'test-results',
  testDir: 'tests/e2e',
  timeout: 120_000,
  use: {
    baseURL: E2E_BASE_URL,
    launchOptions: {
      // The browser package's own list has --single-process (dies with the second context) and
      // --disable-web-security (would blind the security tests); these three are all it needs.
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
      env: browser.env,
      executablePath: browser.executablePath,
    },
    // Wide enough for all three panes of the desk.
    viewport: { height: 900, width: 1440 },
    screenshot: 'only-on-failure',
    trace: { mode: 'retain-on-failure', screenshots: false, sources: false },
  },
  ...(E2E_OWN_STACK === 'yes'
    ? {
        webServer: {
          command: 'node scripts/bootstrap.mjs start',
          env: {
            // Never what somebody's .env says: no provider is called, and the stand-in's token is known.
            ...empty(
              'AI_BASE_URL',
              'AUDIT_SIGNING_KEY',
              'CRASH_AT',
              'DATABASE_URL',
              'FIELD_ENCRYPTION_KEY',
              'PAYLOAD_SECRET',
              'REPLY_TOKEN_SECRET',
              'SMTP_URL',
              'TWILIO_ACCOUNT_SID',
              'TWILIO_AUTH_TOKEN',
              'TWILIO_WHATSAPP_FROM',
            ),
            AI_PROVIDER: 'built-in',
            CASEWAY_PRODUCTION: 'false',
            DATA_DIR: E2E_DATA_DIR,
            DEMO: 'true',
            PORT: E2E_PORT,
            RATE_LIMIT_FACTOR: '50',
            SERVER_URL: E2E_BASE_URL,
            SMTP_IN_PORT: E2E_MAIL_PORT,
          },
          gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
          stdout: 'pipe',
          timeout: 600_000,
          // Answers 200 only when every component works.
          url: `${E2E_BASE_URL}/health`,
        },
      }
    : {}),
  retries: 1, // a shared machine stalls now and then; a real fault fails twice (npm test names both)
  workers: 1,
})
