import type { Browser, Page } from '@playwright/test'

import { emailOf } from '../signIn'
import { fetchSent } from './fetchSent'
import { holdsDeskCode } from './holdsDeskCode'
import { openContext } from './openBrowser'
import type { ScriptSizes } from './types'

/**
 * All script that the desk ever asks for, in bytes as the server sends it to this browser: every place and every dialog is
 * opened, a text is written with others. And how much of it the pages of the admin panel load too: code of the desk (there
 * should be none), and libraries that the panel's own editor is made of as well, which it would load without a desk.
 */
export const measureScripts = async ({
  browser,
  number,
  url,
}: {
  browser: Browser
  /** Of a case to open. */
  number: string
  url: string
}): Promise<ScriptSizes> => {
  const context = await openContext({ browser, email: emailOf('admin'), url })
  const isOurs = holdsDeskCode()
  const ours = new Set<string>()
  const of = async (visit: (page: Page) => Promise<void>): Promise<Map<string, number>> => {
    const page = await context.newPage()
    const codings = new Map<string, string>()
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script' && response.ok()) {
        const coding = response.headers()['content-encoding'] ?? 'identity'
        codings.set(new URL(response.url()).pathname, coding)
      }
    })
    await visit(page)
    await page.waitForTimeout(1000)
    await page.close()
    const sizes = new Map<string, number>()

    for (const [path, coding] of codings) {
      const { bytes, text } = await fetchSent(`${url}${path}`, coding)
      sizes.set(path, bytes)

      if (isOurs(text)) {
        ours.add(path)
      }
    }

    return sizes
  }
  const desk = await of((page) => openAll(page, number))
  // What any page of the product loads: React, the router.
  const frame = await of(async (page) => {
    await page.goto('/help')
  })
  const admin = await of(async (page) => {
    for (const path of ['/admin', '/admin/collections/articles', '/admin/collections/staff']) {
      await page.goto(path, { waitUntil: 'networkidle' })
    }
  })
  await context.close()
  const sum = (names: Iterable<string>): number =>
    [...names].reduce((total, name) => total + (desk.get(name) ?? 0), 0)
  if (ours.size === 0) {
    throw new Error('No script holds a phrase of the desk: the yardstick is broken')
  }

  const onBoth = [...desk.keys()].filter((name) => admin.has(name))

  return {
    desk: sum(desk.keys()),
    files: desk.size,
    libraries: sum(onBoth.filter((name) => !frame.has(name) && !ours.has(name))),
    onAdmin: sum(onBoth.filter((name) => ours.has(name))),
    shared: sum(onBoth),
  }
}

const openAll = async (page: Page, number: string): Promise<void> => {
  await page.goto(`/desk/cases/${number}`)
  await page.locator('[aria-label="Timeline"] article').first().waitFor()

  // The composer with everything in it, the dialogs, the palette.
  await page.keyboard.press('r')
  await page.locator('[aria-label="Reply to the customer"]:focus').waitFor()
  await page.keyboard.type('Hello')
  await page.getByRole('button', { name: 'Write together' }).click()
  await page.getByText('Colleagues on this case can write with you').waitFor()
  await page.keyboard.press('Escape')

  for (const keys of [['?'], ['g', 'n'], ['Control+k'], ['x', 's']]) {
    for (const key of keys) {
      await page.keyboard.press(key)
    }

    await page.waitForTimeout(500)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
  }

  await page.goto('/desk/numbers')
  await page.getByRole('heading', { name: 'My numbers' }).waitFor()
  await page.goto('/desk/review')
  await page.waitForLoadState('networkidle')
}
