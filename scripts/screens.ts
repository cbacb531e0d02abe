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
 * Takes the pictures of README and papers from a running `npm start` with its demo; those of the desk in three widths,
 * light and dark. `npm run with -- tsx scripts/screens.ts [folder] [name]`; without a folder they go to
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

const themes = ['light', 'dark'] as const
const widths = ['wide', 'tablet', 'phone'] as const

type Shot = {
  readonly file: string
  readonly path: string
  readonly role?: 'admin' | 'analyst' | 'auditor' | 'cx-manager' | 'engineer'
  readonly theme?: (typeof themes)[number]
  readonly width?: (typeof widths)[number]
  /** Until what is to be seen is there. */
  readonly ready: (page: Page) => Promise<void>
}

const sees =
  (selector: string) =>
  async (page: Page): Promise<void> => {
    await page.locator(selector).first().waitFor({ timeout: 30_000 })
  }

/** The places of the desk, each in three widths, light and dark: `desk-case-phone-dark`. */
const deskShots = (caseNumber: string): Shot[] => {
  const casePath = `/desk/cases/${caseNumber}`
  const list = sees('[data-case]')
  const places: Readonly<Record<string, Pick<Shot, 'path' | 'ready'>>> = {
    case: {
      path: casePath,
      ready: async (page) => {
        await sees('[aria-label="Sources"]')(page)
        await page.locator('[aria-label="Sources"]').last().scrollIntoViewIfNeeded()
        // Beside the timeline where there is room for it.
        await page
          .getByText('This customer', { exact: true })
          .waitFor({ timeout: 5000 })
          .catch(() => undefined)
      },
    },
    composer: {
      path: casePath,
      ready: async (page) => {
        await sees('[aria-label="Sources"]')(page)
        const box = page.getByRole('textbox', { name: 'Reply to the customer' })
        await box.click()
        await page.keyboard.type('Hello Clara, **thank you** for writing. ')
        await page.keyboard.type('Please try this:\n- open the sign-in page\nchoose the link /')
        await sees('#composer-picks [role=option]')(page)
      },
    },
    inbox: { path: '/desk', ready: list },
    numbers: { path: '/desk/numbers', ready: sees('section[aria-label="Resolved"]') },
    palette: {
      path: '/desk',
      ready: async (page) => {
        await list(page)
        await page.keyboard.press('Control+k')
        await page.getByRole('combobox').fill('password')
        await sees('[role=option]:has-text("reset")')(page)
      },
    },
  }

  return Object.entries(places).flatMap(([name, place]) =>
    widths.flatMap((width) =>
      themes.map((theme): Shot => ({
        ...place,
        file: `desk-${name}-${width}-${theme}`,
        role: 'analyst',
        theme,
        width,
      })),
    ),
  )
}

const shots = (caseNumber: string): Shot[] => [
  { file: 'sign-in', path: '/sign-in', ready: sees('form') },
  ...deskShots(caseNumber),
  {
    file: 'review-light',
    path: '/desk/review',
    ready: sees('button:has-text("Release")'),
    role: 'engineer',
  },
  ...themes.map((theme): Shot => ({
    file: `kpis-${theme}`,
    path: '/admin',
    ready: sees('.recharts-surface'),
    role: 'cx-manager',
    theme,
  })),
  { file: 'console-light', path: '/admin/console', ready: playConsole, role: 'engineer' },
  { file: 'support-light', path: '/support', ready: sees('form') },
  { file: 'support-phone', path: '/support', ready: sees('form'), width: 'phone' },
  {
    file: 'audit-light',
    path: '/admin/collections/audit-entries',
    ready: sees('table tbody tr'),
    role: 'auditor',
  },
]

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

const sizes: Readonly<Record<NonNullable<Shot['width']>, BrowserContextOptions>> = {
  phone: {
    deviceScaleFactor: 2,
    hasTouch: true,
    isMobile: true,
    viewport: { height: 844, width: 390 },
  },
  tablet: { viewport: { height: 768, width: 1024 } },
  wide: { viewport: { height: 900, width: 1440 } },
}

const take = async ({
  baseURL,
  browser,
  folder,
  shot: { file, path: address, ready, role, theme = 'light', width = 'wide' },
}: {
  baseURL: string
  browser: Browser
  folder: string
  shot: Shot
}): Promise<void> => {
  const context = await browser.newContext({
    ...sizes[width],
    baseURL,
    colorScheme: theme,
    reducedMotion: 'reduce',
  })

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
