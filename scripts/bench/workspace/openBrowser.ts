import type { Browser, BrowserContext } from '@playwright/test'

import { chromium } from '@playwright/test'

import { demoPassword } from '@/demo/accounts'

import { findBrowser } from '../../../tests/setup/findBrowser'
import { onEnd } from '../cleanups'

/** The browser of the tests, on the machine that everything else runs on too. */
export const openBrowser = async (): Promise<{ browser: Browser; close: () => Promise<void> }> => {
  const { env, executablePath } = await findBrowser()
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env,
    executablePath,
  })

  return { browser, close: onEnd(() => browser.close()) }
}

/** A browser profile of its own, signed in, with nothing cached. */
export const openContext = async ({
  browser,
  email,
  url,
}: {
  browser: Browser
  email: string
  url: string
}): Promise<BrowserContext> => {
  const context = await browser.newContext({
    baseURL: url,
    reducedMotion: 'reduce',
    viewport: { height: 900, width: 1440 },
  })
  const answer = await context.request.post('/api/staff/login', {
    data: { email, password: demoPassword },
  })

  if (!answer.ok()) {
    throw new Error(`${email} cannot sign in: ${String(answer.status())}`)
  }

  return context
}
