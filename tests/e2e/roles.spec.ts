import { expect, test } from '@playwright/test'

import { signInAs } from './support/signInAs'

test.describe('who sees what (O1, O3)', () => {
  test('an auditor reads the audit log and finds nothing to write with', async ({ page }) => {
    await signInAs(page, 'auditor')
    await page.goto('/admin/collections/audit-entries')
    const rows = page.locator('table tbody tr')
    await expect(rows.first()).toBeVisible({ timeout: 60_000 })
    await expect(page.getByRole('link', { name: /create new/iu })).toHaveCount(0)
    await expect(page.getByRole('button', { name: /create new|delete/iu })).toHaveCount(0)

    await rows.first().getByRole('link').first().click()
    await expect(page).toHaveURL(/\/audit-entries\/.+/u, { timeout: 60_000 })
    await expect(page.getByRole('button', { exact: true, name: 'Save' })).toHaveCount(0)

    const refused = await page.request.post('/api/audit-entries', {
      data: { action: 'forged' },
      headers: { origin: new URL(page.url()).origin },
    })
    expect([401, 403, 404]).toContain(refused.status())
  })

  test('an auditor reads a case at the desk and has no way to write', async ({ page }) => {
    await signInAs(page, 'auditor')
    await page.goto('/desk')
    const row = page.getByRole('region', { name: 'Inbox' }).locator('[data-case]').first()
    await row.click()
    const pane = page.getByRole('region', { name: /^Case CW-/u })
    await expect(pane).toBeVisible()
    await expect(pane.getByRole('textbox', { name: 'Reply to the customer' })).toBeDisabled()
    await expect(pane.getByRole('button', { name: 'Resolve' })).toHaveCount(0)
    await expect(pane.getByRole('button', { name: 'Take it' })).toHaveCount(0)
    await expect(pane.getByRole('button', { name: /^Priority/u })).toBeDisabled()
    await expect(
      page
        .getByRole('complementary', { name: 'Details' })
        .getByRole('link', { name: 'Audit log of this case' }),
    ).toHaveAttribute('href', /audit-entries\?where\[caseId\]\[equals\]=[\da-f-]{36}$/u)
  })

  test('an analyst gets no audit entry, neither by the API nor by its page', async ({ page }) => {
    await signInAs(page, 'analyst')
    const answer = await page.request.get('/api/audit-entries?limit=1', {
      headers: { 'sec-fetch-site': 'same-origin' },
    })
    expect([200, 401, 403]).toContain(answer.status())

    if (answer.status() === 200) {
      expect(((await answer.json()) as { totalDocs: number }).totalDocs).toBe(0)
    }

    await page.goto('/admin/collections/audit-entries')
    await expect(page.locator('table tbody tr')).toHaveCount(0)
    await expect(
      page.getByText(/nothing found|not found|not authorized|unauthorized/iu).first(),
    ).toBeVisible()
  })

  for (const path of ['/desk', '/desk/review', '/admin']) {
    test(`nobody and customers cannot open ${path}`, async ({ page }) => {
      await page.goto(path)
      await expect(page).toHaveURL(/\/sign-in/u, { timeout: 60_000 })

      await signInAs(page, 'customer')
      await page.goto(path)
      await expect(page).not.toHaveURL((url) => url.pathname === path)
      await expect(page.getByRole('region', { name: 'Inbox' })).toHaveCount(0)
      await expect(page.getByRole('heading', { name: 'KPIs' })).toHaveCount(0)
    })
  }
})
