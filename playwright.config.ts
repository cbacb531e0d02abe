import { mkdtempSync } from 'node:fs'
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

// Playwright's workers read this file again; they inherit the environment and so find the same values.
process.env['E2E_PORT'] ??= String(await freePort())
process.env['E2E_MAIL_PORT'] ??= String(await freePort())
process.env['E2E_DATA_DIR'] ??= mkdtempSync(path.join(tmpdir(), 'caseway-e2e-'))

const { E2E_DATA_DIR, E2E_MAIL_PORT, E2E_PORT } = process.env
const browser = await findBrowser()

/** End-to-end tests: the real `npm start` with an embedded database and the demo company, in a real browser. */
export default defineConfig({
  expect: { timeout: 15_000 },
  forbidOnly: process.env['CI'] !== undefined,
  fullyParallel: false,
  outputDir: 'test-results',
  testDir: 'tests/e2e',
  timeout: 90_000,
  use: {
    baseURL: `http://127.0.0.1:${E2E_PORT}`,
    launchOptions: {
      // The browser package's own list has --single-process (dies with the second context) and
      // --disable-web-security (would blind the security tests); these three are all it needs.
      args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
      env: browser.env,
      executablePath: browser.executablePath,
    },
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
  webServer: {
    command: 'node scripts/bootstrap.mjs start',
    env: {
      CASEWAY_PRODUCTION: 'false',
      DATABASE_URL: '',
      DATA_DIR: E2E_DATA_DIR,
      DEMO: 'true',
      PORT: E2E_PORT,
      SERVER_URL: '',
      SMTP_IN_PORT: E2E_MAIL_PORT,
    },
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    stdout: 'pipe',
    timeout: 480_000,
    // Answers 200 only when every component works.
    url: `http://127.0.0.1:${E2E_PORT}/health`,
  },
  workers: 1,
})
