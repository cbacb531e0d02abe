import { expect, test } from '@playwright/test'

import { findAxeProblems } from './support/findAxeProblems'
import { signInAs } from './support/signInAs'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test.describe('the desk on a phone (H7)', () => {
  test('from the list into a case, answer, back to where one was', async ({ page }) => {
    const text = `From the train ${String(Date.now())}.`
    await page.setViewportSize({ height: 844, width: 390 })
    await signInAs(page, 'analyst')
    await page.goto('/desk')
    const inbox = page.getByRole('region', { name: 'Inbox' })
    const timeline = page.getByRole('region', { name: 'Timeline' })
    await inbox.getByRole('button', { name: /^High priority/u }).click()
    const row = inbox.locator('[data-case]').first()
    await expect(row).toBeVisible()
    await row.click()
    await expect(timeline).toBeVisible()
    await expect(inbox).toBeHidden()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    expect(await findAxeProblems(page)).toEqual([])

    await page.getByRole('textbox', { name: 'Reply to the customer' }).click()
    await page.keyboard.type(text)
    await page.keyboard.press('Control+Enter')
    await expect(timeline).toContainText(text)
    await page.getByRole('button', { name: 'Back to the inbox' }).click()
    await expect(inbox).toBeVisible()
    await expect(page).toHaveURL(/\/desk\?priority=high/u)
  })
})
