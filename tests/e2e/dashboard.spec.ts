import { expect, test } from '@playwright/test'

import { kpiNames } from '@/domain/vocabulary'

import { makeCustomer } from './support/makeCustomer'
import { query } from './support/query'
import { caseNumberOf, sendForm } from './support/sendForm'
import { signInAs } from './support/signInAs'

const labels = [
  'Agent productivity',
  'Backlog',
  'Customer satisfaction',
  'First-contact resolution',
  'Resolution time',
  'Uptime',
]

test.describe('the KPI dashboard (R-FR2)', () => {
  test('the experience manager sees six KPIs with values, and a change without a reload', async ({
    page,
    request,
  }) => {
    expect(kpiNames).toHaveLength(labels.length)
    await signInAs(page, 'cx-manager')
    await page.goto('/admin')
    await expect(page.getByRole('heading', { name: 'KPIs' })).toBeVisible({ timeout: 60_000 })

    for (const label of labels) {
      const card = page
        .getByRole('article')
        .filter({ has: page.getByRole('button', { name: label }) })
      await expect(card, label).toBeVisible()
      await expect(card.locator('.tabular-nums').first(), label).toHaveText(/\d/u)
    }

    const backlog = page
      .getByRole('article')
      .filter({ has: page.getByRole('button', { name: 'Backlog' }) })
      .locator('.tabular-nums')
      .first()
    // First let it catch up with what other tests did, so that what changes next is ours.
    await expect
      .poll(async () => Number(await backlog.textContent()) - (await openCases()), {
        timeout: 60_000,
      })
      .toBe(0)
    const before = Number(await backlog.textContent())

    const statusUrl = await sendForm({
      customer: makeCustomer(),
      message: 'I want to talk to a person about a refund for our last invoice, please.',
      request,
      subject: 'Refund',
    })
    await caseNumberOf(request, statusUrl)
    // The promise is 5 s; a busy machine gets 15.
    await expect(backlog).toHaveText(String(before + 1), { timeout: 15_000 })
  })

  test('an analyst finds no figures there, but a way to the desk', async ({ page }) => {
    await signInAs(page, 'analyst')
    await page.goto('/admin')
    await expect(page.getByRole('link', { name: /desk|inbox/iu }).first()).toBeVisible({
      timeout: 60_000,
    })
    await expect(page.getByRole('heading', { name: 'KPIs' })).toHaveCount(0)
  })
})

const openCases = async (): Promise<number> => {
  const [row] = await query<{ open: number }>(
    `select count(*)::int as open from cases where resolved_at is null and closed_at is null`,
  )

  return row?.open ?? -1
}
