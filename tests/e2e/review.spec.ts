import { expect, test } from '@playwright/test'

import { makeCustomer } from './support/makeCustomer'
import { caseNumberOf, readFormStatus, sendForm } from './support/sendForm'
import { signInAs } from './support/signInAs'
import { query } from './support/query'

test.describe('the review queue (C1)', () => {
  test('what cannot be read waits for a person, reaches no model, and goes on once it is fixed', async ({
    page,
    request,
  }) => {
    const customer = makeCustomer()
    const statusUrl = await sendForm({
      customer,
      message: '?????? !!!!!! ...... ??????',
      request,
      subject: 'Question',
    })
    const number = await caseNumberOf(request, statusUrl)
    await expect
      .poll(async () => (await readFormStatus(request, statusUrl)).status, { timeout: 60_000 })
      .toBe('pending-data')
    expect(await modelRuns(number)).toBe(0)

    await signInAs(page, 'engineer')
    await page.goto('/desk/review')
    const queue = page.getByRole('region', { name: 'Review queue' })
    // Longest wait first, so the newest may be pages down.
    const row = queue.getByRole('button').filter({ hasText: customer.name })
    const more = queue.getByRole('button', { name: 'Show more' })
    await expect(queue.getByRole('listitem').first()).toBeVisible()
    await expect(async () => {
      if (!(await row.isVisible()) && (await more.isVisible())) {
        await more.click()
      }

      await expect(row).toBeVisible({ timeout: 2000 })
    }).toPass({ timeout: 60_000 })
    await row.click()

    const form = page.getByRole('main')
    await expect(form.getByText('The text has no words, only signs.').first()).toBeVisible()
    await form
      .getByRole('textbox', { name: 'Text' })
      .fill('Hello, how can I download the invoices of the last months as PDF?')
    await form.getByRole('button', { name: 'Release' }).click()
    await expect(page.getByText(`${number} goes on to triage`, { exact: true })).toBeVisible()
    await expect(row).toHaveCount(0)

    // Routed, and not by hand.
    await page.goto(`/desk/cases/${number}`)
    const side = page.getByRole('complementary', { name: 'Details' })
    await expect(side.getByText('Decided by version')).toBeVisible({ timeout: 60_000 })
    await expect.poll(() => modelRuns(number), { timeout: 30_000 }).toBeGreaterThan(0)
    await expect
      .poll(async () => (await readFormStatus(request, statusUrl)).status, { timeout: 60_000 })
      .not.toBe('pending-data')
  })

  test('an auditor reads the queue and decides nothing', async ({ page }) => {
    await signInAs(page, 'auditor')
    await page.goto('/desk/review')
    await expect(page.getByRole('button', { name: 'Release' })).toHaveCount(0)
  })
})

const modelRuns = async (number: string): Promise<number> => {
  const [row] = await query<{ runs: number }>(
    `select count(*)::int as runs from triage_results t join cases c on c.id = t.case_id where c.number = $1`,
    [number],
  )

  return row?.runs ?? 0
}
