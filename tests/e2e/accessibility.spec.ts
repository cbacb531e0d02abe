import type { Page } from '@playwright/test'

import { expect, test } from '@playwright/test'

import { findAxeProblems } from './support/findAxeProblems'
import { findTurnedSentences } from './support/findTurnedSentences'
import { signInAs } from './support/signInAs'

const showCase = async (page: Page): Promise<void> => {
  await page.goto('/desk')
  const row = page.getByRole('region', { name: 'Inbox' }).locator('[data-case]').first()
  await row.click()
  await expect(
    page
      .getByRole('region', { name: /^Case CW-/u })
      .getByRole('article')
      .first(),
  ).toBeVisible()
  await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible()
}

/** Pictures that fade in would be measured half transparent. */
test.use({ contextOptions: { reducedMotion: 'reduce' } })

test.describe('WCAG 2.2 AA, as far as axe sees it (design 8)', () => {
  for (const theme of ['light', 'dark'] as const) {
    test(`the desk with an open case, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme })
      await signInAs(page, 'analyst')
      await showCase(page)
      expect(await findAxeProblems(page)).toEqual([])
      // From right to left the panes change sides, and an English sentence still ends at its end.
      await page.evaluate(() => {
        document.documentElement.dir = 'rtl'
      })
      expect(await findTurnedSentences(page)).toEqual([])
    })

    test(`the review queue, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme })
      await signInAs(page, 'engineer')
      await page.goto('/desk/review')
      await expect(page.getByRole('button', { name: 'Release' })).toBeVisible()
      expect(await findAxeProblems(page)).toEqual([])
    })

    test(`the sign-in page, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme })
      await page.goto('/sign-in')
      await expect(page.getByRole('button', { exact: true, name: 'Sign in' })).toBeVisible()
      expect(await findAxeProblems(page)).toEqual([])
    })
  }

  test('the desk on a phone', async ({ page }) => {
    await page.setViewportSize({ height: 844, width: 390 })
    await signInAs(page, 'analyst')
    await page.goto('/desk')
    await expect(
      page.getByRole('region', { name: 'Inbox' }).locator('[data-case]').first(),
    ).toBeVisible()
    expect(await findAxeProblems(page)).toEqual([])
  })

  test('the support page', async ({ page }) => {
    await page.goto('/support')
    await expect(page.getByRole('textbox', { name: /e-?mail/iu })).toBeVisible()
    expect(await findAxeProblems(page)).toEqual([])
  })

  test('the help centre', async ({ page }) => {
    await page.goto('/help')
    await expect(page.getByRole('heading').first()).toBeVisible()
    expect(await findAxeProblems(page)).toEqual([])
  })

  for (const theme of ['light', 'dark'] as const) {
    test(`the KPI dashboard, ${theme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme })
      await signInAs(page, 'cx-manager')
      await page.goto('/admin')
      await expect(page.getByRole('heading', { name: 'KPIs' })).toBeVisible({ timeout: 60_000 })
      await expect(page.getByRole('article').nth(5)).toBeVisible()
      expect(await findAxeProblems(page)).toEqual([])
    })
  }
})
