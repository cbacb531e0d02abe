import type { Browser, BrowserContextOptions, Page } from '@playwright/test'

import { chromium } from '@playwright/test'
import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import sharp from 'sharp'

import { demoAccounts } from '@/demo/accounts'

import { findBrowser } from '../tests/setup/findBrowser'
import { PlainError, runMain } from './lib/plainError'
import { findRunningStack } from './lib/runningStack'
import { say, step } from './lib/say'

/**
 * Takes the pictures of README and papers from a running `npm start` with its demo: wide in light and dark, as on
 * a tablet and as on a phone. `npm run with -- tsx scripts/screens.ts [folder] [name]`; without a folder they go to
 * docs/screens, with a name only pictures whose names begin so are taken. 256 colours each: they live in the repository.
 *
 * Writes one message as a customer, so that the pictures show an answer with its sources.
 */
const takeAll = async (): Promise<void> => {
  const running = findRunningStack(path.resolve(process.env['DATA_DIR'] ?? '.data'))
  const folder = path.resolve(process.argv[2] ?? 'docs/screens')
  const wanted = process.argv[3] ?? ''

  if (running === null) {
    throw new PlainError('Pictures are taken of what runs: npm start first, then this again.')
  }

  mkdirSync(folder, { recursive: true })
  const { env, executablePath } = await findBrowser()
  const browser = await chromium.launch({
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
    env,
    executablePath,
  })

  try {
    const caseNumber = await step('Asking as a customer', () => askAsCustomer(running.serverUrl))

    const missed: string[] = []

    for (const shot of shots(caseNumber).filter(({ file }) => file.startsWith(wanted))) {
      try {
        await step(shot.file, () => take({ baseURL: running.serverUrl, browser, folder, shot }))
      } catch (error) {
        missed.push(`${shot.file}: ${error instanceof Error ? error.message : String(error)}`)
      }
    }

    say(`The pictures are in ${folder}`)

    if (missed.length > 0) {
      throw new PlainError(`Not taken:\n${missed.join('\n')}`)
    }
  } finally {
    await browser.close()
  }
}

type Shot = {
  readonly file: string
  readonly path: string
  readonly role?: 'admin' | 'analyst' | 'auditor' | 'cx-manager' | 'engineer'
  readonly look: 'dark' | 'light' | 'phone' | 'tablet'
  /** Until what is to be seen is there. */
  readonly ready: (page: Page) => Promise<void>
}

const sees =
  (selector: string) =>
  async (page: Page): Promise<void> => {
    await page.locator(selector).first().waitFor({ timeout: 30_000 })
  }

const shots = (caseNumber: string): Shot[] => {
  const openCase = sees('[aria-label="Details"] >> text=Decided by version')
  const answered = async (page: Page): Promise<void> => {
    await sees('[aria-label="Sources"]')(page)
    await page.locator('[aria-label="Sources"]').last().scrollIntoViewIfNeeded()
  }
  const charts = sees('.recharts-surface')

  return [
    { file: 'sign-in', look: 'light', path: '/sign-in', ready: sees('form') },
    ...(['light', 'dark'] as const).map((look): Shot => ({
      file: `desk-${look}`,
      look,
      path: `/desk/cases/${caseNumber}`,
      ready: async (page) => {
        await openCase(page)
        await answered(page)
      },
      role: 'analyst',
    })),
    {
      file: 'desk-tablet',
      look: 'tablet',
      path: `/desk/cases/${caseNumber}`,
      ready: answered,
      role: 'analyst',
    },
    {
      file: 'inbox-phone',
      look: 'phone',
      path: '/desk',
      ready: sees('[data-case]'),
      role: 'analyst',
    },
    {
      file: 'case-phone',
      look: 'phone',
      path: `/desk/cases/${caseNumber}`,
      ready: answered,
      role: 'analyst',
    },
    {
      file: 'review-light',
      look: 'light',
      path: '/desk/review',
      ready: sees('button:has-text("Release")'),
      role: 'engineer',
    },
    ...(['light', 'dark'] as const).map((look): Shot => ({
      file: `kpis-${look}`,
      look,
      path: '/admin',
      ready: charts,
      role: 'cx-manager',
    })),
    {
      file: 'console-light',
      look: 'light',
      path: '/admin/console',
      ready: playConsole,
      role: 'engineer',
    },
    { file: 'support-light', look: 'light', path: '/support', ready: sees('form') },
    { file: 'support-phone', look: 'phone', path: '/support', ready: sees('form') },
    {
      file: 'audit-light',
      look: 'light',
      path: '/admin/collections/audit-entries',
      ready: sees('table tbody tr'),
      role: 'auditor',
    },
  ]
}

/** Lets the engineer play a customer, and waits for the answer. */
const playConsole = async (page: Page): Promise<void> => {
  await page.getByRole('tab', { name: 'WhatsApp' }).click({ timeout: 30_000 })
  await page.getByRole('button', { name: 'Covered by an article' }).click()
  await page.getByRole('button', { name: 'Send as customer' }).click()
  await page
    .getByRole('region', { name: 'Journey of the message' })
    .getByText(/^(Sent|Delivered|Read)$/u)
    .first()
    .waitFor({ timeout: 30_000 })
}

const looks: Readonly<Record<Shot['look'], BrowserContextOptions>> = {
  dark: { colorScheme: 'dark', viewport: { height: 900, width: 1440 } },
  light: { colorScheme: 'light', viewport: { height: 900, width: 1440 } },
  phone: {
    colorScheme: 'light',
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    viewport: { height: 844, width: 390 },
  },
  tablet: { colorScheme: 'light', viewport: { height: 768, width: 1024 } },
}

const take = async ({
  baseURL,
  browser,
  folder,
  shot: { file, look, path: address, ready, role },
}: {
  baseURL: string
  browser: Browser
  folder: string
  shot: Shot
}): Promise<void> => {
  const context = await browser.newContext({ ...looks[look], baseURL, reducedMotion: 'reduce' })

  try {
    const page = await context.newPage()
    const account = demoAccounts.find((one) => one.role === role)

    if (account !== undefined) {
      const { email, password } = account
      const response = await page.request.post('/api/staff/login', { data: { email, password } })

      if (!response.ok()) {
        throw new PlainError(`${email} cannot sign in: is this the demo? ${await response.text()}`)
      }
    }

    await page.goto(address)
    await ready(page)
    await page.evaluate(() => document.fonts.ready)
    await sharp(await page.screenshot({ animations: 'disabled' }))
      .png({ palette: true })
      .toFile(path.join(folder, `${file}.png`))
  } finally {
    await context.close()
  }
}

/** A question that the demo's articles answer; resolves with the case number once the answer is out. */
const askAsCustomer = async (baseUrl: string): Promise<string> => {
  const id = randomUUID().slice(0, 6)
  const response = await fetch(`${baseUrl}/support/submit`, {
    body: JSON.stringify({
      email: `clara.${id}@customer.example`,
      message:
        'Hello, I forgot my password and the sign-in page does not let me in. How do I reset my password?',
      name: 'Clara Neumann',
      subject: 'I cannot sign in any more',
    }),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })

  if (response.status !== 202) {
    throw new PlainError(`The question was not taken: ${await response.text()}`)
  }

  const { statusUrl } = (await response.json()) as { statusUrl: string }
  const until = Date.now() + 30_000

  while (Date.now() < until) {
    const status = await fetch(baseUrl + statusUrl, { headers: { accept: 'application/json' } })
    const { caseNumber, messages } = (await status.json()) as {
      caseNumber: null | string
      messages: readonly { from: string }[]
    }

    if (caseNumber !== null && messages.some(({ from }) => from === 'support')) {
      return caseNumber
    }

    await new Promise((resolve) => setTimeout(resolve, 500))
  }

  throw new PlainError('No answer came within 90 s: does the worker run?')
}

await runMain(takeAll)
