import type { Page } from '@playwright/test'

import { globSync, statSync } from 'node:fs'
import path from 'node:path'

import { expect, test } from '@playwright/test'

import { fetchSent } from '../../scripts/bench/workspace/fetchSent'
import { openCase } from './support/openCase'
import { query } from './support/query'
import { signInAs } from './support/signInAs'
import { stack } from './support/stack'

const ofDesk = '/_next/static/desk/'

test.describe('the script of the desk (design 8)', () => {
  test('is below 350 kB in all as it is sent, also without Brotli, needs nothing of Next’s, and no page of the panel loads any of it', async ({
    page,
  }) => {
    await signInAs(page, 'admin')
    const [one] = await query<{ number: string }>(`select number from cases limit 1`)
    const scripts = scriptsOf(page)
    await openCase(page, one?.number ?? '')
    await expect(page.getByRole('textbox', { name: 'Reply to the customer' })).toBeVisible()
    expect([...scripts.keys()].filter((path) => !path.startsWith(ofDesk))).toEqual([])
    expect(new Set(scripts.values())).toEqual(new Set(['br']))

    // Everything there is, not only what this case asked for.
    const files = globSync('.next/static/desk/*.js')
    expect(files.length).toBeGreaterThan(3)
    const sent = files.reduce((total, file) => total + statSync(`${file}.br`).size, 0)
    expect(sent).toBeLessThan(350_000)

    // Over plain http no browser takes Brotli.
    const sizes = await Promise.all(
      files.map((file) => fetchSent(`${stack.baseUrl}${ofDesk}${path.basename(file)}`, 'gzip')),
    )
    expect(sizes.reduce((total, { bytes }) => total + bytes, 0)).toBeLessThan(350_000)

    const panel = await page.context().newPage()
    const others = scriptsOf(panel)
    await panel.goto('/admin/collections/articles')
    await expect(panel.getByRole('heading', { name: 'Articles' })).toBeVisible()
    expect(others.size).toBeGreaterThan(3)
    expect([...others.keys()].filter((path) => path.startsWith(ofDesk))).toEqual([])
  })
})

/** What a page asks for from now on: address and how it was compressed. */
const scriptsOf = (page: Page): Map<string, string | undefined> => {
  const scripts = new Map<string, string | undefined>()
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') {
      scripts.set(new URL(response.url()).pathname, response.headers()['content-encoding'])
    }
  })

  return scripts
}
