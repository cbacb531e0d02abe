import type { Page } from '@playwright/test'

import { expect, test } from '@playwright/test'

import { signInAs } from './support/signInAs'

const openNumber = (page: Page): Promise<null | string> =>
  page.locator('[data-case][aria-current="true"]').getAttribute('data-case')

test.describe('the desk by keyboard (design 8)', () => {
  test('j and k walk, Enter opens, r and n write, ? explains, Esc leads back', async ({ page }) => {
    await signInAs(page, 'analyst')
    await page.goto('/desk')
    const rows = page.getByRole('region', { name: 'Inbox' }).locator('[data-case]')
    await expect(rows.nth(2)).toBeVisible()
    const numbers = await rows.evaluateAll((all) =>
      all.slice(0, 3).map((row) => row.getAttribute('data-case')),
    )

    await page.keyboard.press('j')
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    const pane = page.getByRole('region', { name: /^Case CW-/u })
    await expect(pane).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`/desk/cases/${numbers[1] ?? '-'}`, 'u'))

    // While a case is open, j and k open the neighbour, and one case stays marked.
    await page.keyboard.press('k')
    await expect(page).toHaveURL(new RegExp(`/desk/cases/${numbers[0] ?? '-'}`, 'u'))
    await expect.poll(() => openNumber(page)).toBe(numbers[0])
    await page.keyboard.press('j')
    await expect.poll(() => openNumber(page)).toBe(numbers[1])

    // Meanwhile the next one is drawn out of sight, with nothing to write into: j only has to show it.
    const ahead = page.locator(`[aria-label="Case ${numbers[2] ?? '-'}"]`)
    await expect(ahead.locator('article').first()).toBeAttached()
    await expect(ahead).toBeHidden()
    await expect(ahead.getByRole('textbox', { includeHidden: true })).toHaveCount(0)

    await page.keyboard.press('r')
    const reply = page.getByRole('textbox', { name: 'Reply to the customer' })
    await expect(reply).toBeFocused()
    // Letters are text now, not commands.
    await page.keyboard.type('jkn')
    await expect(reply).toHaveText('jkn')
    await reply.fill('')
    await page.keyboard.press('Escape')
    await expect(reply).not.toBeFocused()

    await page.keyboard.press('n')
    await expect(page.getByRole('textbox', { name: 'Internal note' })).toBeFocused()
    await page.keyboard.press('Escape')

    await page.keyboard.press('?')
    const sheet = page.getByRole('dialog', { name: 'Keyboard' })
    await expect(sheet).toBeVisible()
    await expect(sheet.getByText('Send and resolve')).toBeVisible()
    // The focus is inside, and cannot leave it.
    for (let press = 0; press < 4; press += 1) {
      await page.keyboard.press('Tab')
      expect(await sheet.evaluate((element) => element.contains(document.activeElement))).toBe(true)
    }

    await page.keyboard.press('Escape')
    await expect(sheet).toBeHidden()
    await expect(pane).toBeVisible()

    await page.keyboard.press('Escape')
    await expect(page).toHaveURL((url) => url.pathname === '/desk')
    await expect(page.getByText('Choose a case')).toBeVisible()
  })

  test('a note written by keyboard stays inside and the box keeps the focus', async ({ page }) => {
    const text = `Called back, nobody answered (${String(Date.now())})`
    await signInAs(page, 'analyst')
    await page.goto('/desk')
    await expect(
      page.getByRole('region', { name: 'Inbox' }).locator('[data-case]').first(),
    ).toBeVisible()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('region', { name: /^Case CW-/u })).toBeVisible()
    await page.keyboard.press('n')
    const box = page.getByRole('textbox', { name: 'Internal note' })
    await expect(box).toBeFocused()
    await page.keyboard.type(text)
    await page.keyboard.press('Control+Enter')
    await expect(
      page.getByRole('article', { name: /, internal note$/u }).filter({ hasText: text }),
    ).toBeVisible()
    await expect(box).toBeFocused()
    await expect(box).toHaveText('')
  })

  test('on a phone: list, case, back', async ({ page }) => {
    await page.setViewportSize({ height: 844, width: 390 })
    await signInAs(page, 'analyst')
    await page.goto('/desk')
    const inbox = page.getByRole('region', { name: 'Inbox' })
    const row = inbox.locator('[data-case]').nth(1)
    await expect(row).toBeVisible()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

    await row.click()
    const pane = page.getByRole('region', { name: /^Case CW-/u })
    await expect(pane).toBeVisible()
    await expect(inbox).toBeHidden()
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390)

    await pane.getByRole('button', { name: 'Details' }).click()
    await expect(page.getByRole('complementary', { name: 'Details' })).toBeVisible()
    await page.getByRole('button', { name: 'Close the details' }).click()
    await expect(page.getByRole('complementary', { name: 'Details' })).toBeHidden()

    await pane.getByRole('button', { name: 'Back to the inbox' }).click()
    await expect(inbox).toBeVisible()
    await expect(pane).toBeHidden()
    await row.click()
    await expect(pane).toBeVisible()
    await page.goBack()
    await expect(inbox).toBeVisible()
  })
})
