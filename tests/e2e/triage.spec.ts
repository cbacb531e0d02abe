import { expect, test } from '@playwright/test'

import { findAxeProblems } from './support/findAxeProblems'
import { query } from './support/query'
import { signInAs } from './support/signInAs'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test.describe('triage that learns (D3, D5)', () => {
  test('two keys correct a label of a case, and one click takes it back', async ({ page }) => {
    const [one] = await query<{ category: string; number: string }>(
      `select c.number, t.category_label as category from cases c join triage_results t on t.case_id = c.id
        where c.status = 'open' and t.corrections is null and t.intent is null
        order by c.created_at limit 1`,
    )
    await signInAs(page, 'engineer')
    await page.goto(`/desk/cases/${one?.number ?? ''}`)
    await expect(page.getByRole('region', { name: /^Case CW-/u })).toBeVisible()

    // A key before the page listens is lost.
    await expect(async () => {
      await page.keyboard.press('Shift+I')
      await expect(page.getByRole('dialog', { name: 'What does the customer want?' })).toBeVisible({
        timeout: 1000,
      })
    }).toPass({ timeout: 60_000 })
    await page.keyboard.press('4')
    await expect(page.getByText('Corrected: triage learns from it', { exact: true })).toBeVisible()
    const kept = (): Promise<{ to: string }[]> =>
      query(
        `select t.corrections -> 'intent' ->> 'to' as to from triage_results t join cases c on c.id = t.case_id
          where c.number = $1 and t.corrections is not null`,
        [one?.number ?? ''],
      )
    await expect.poll(kept).toEqual([{ to: 'complaint' }])

    await page.getByRole('button', { exact: true, name: 'Undo' }).click()
    await expect.poll(kept).toEqual([])
  })

  test('an admin trains a version from what agents said, sees why it was taken, and goes back', async ({
    page,
  }) => {
    await signInAs(page, 'admin')
    await page.goto('/admin/triage')
    await expect(page.getByRole('region', { name: 'Accuracy by week' })).toBeVisible({
      timeout: 60_000,
    })
    await expect(page.getByRole('region', { exact: true, name: 'Confusion' })).toBeVisible()
    await expect(page.getByRole('img', { name: /^How often triage was right/u })).toBeVisible()
    expect(await findAxeProblems(page)).toEqual([])

    await page.getByRole('button', { name: 'Train a new version' }).click()
    await expect(page.getByRole('progressbar', { name: 'Training' })).toBeVisible()
    await expect(page.getByRole('button', { name: 'Train a new version' })).toBeEnabled({
      timeout: 90_000,
    })
    const versions = page.getByRole('region', { exact: true, name: 'Versions' })
    const newest = versions.getByRole('listitem').first()
    await expect(newest).toContainText(/Not worse on \d+ held-back messages: Accuracy/u)
    await expect(newest).toContainText('In use')

    const starter = versions.getByRole('listitem').filter({ hasText: 'Starter model' })
    await starter.getByRole('button', { name: 'Use this version' }).click()
    await starter.getByRole('textbox').fill('Only a rehearsal.')
    await starter.getByRole('button', { name: 'Use it' }).click()
    await expect(starter).toContainText('In use')
    await expect(newest).toContainText('Earlier')
  })

  test('an engineer reads the page and changes nothing; an agent learns where to correct', async ({
    page,
  }) => {
    await signInAs(page, 'engineer')
    await page.goto('/admin/triage')
    await expect(page.getByRole('region', { name: 'Accuracy by week' })).toBeVisible({
      timeout: 60_000,
    })
    await expect(page.getByRole('button', { name: 'Train a new version' })).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Use this version' })).toHaveCount(0)

    await signInAs(page, 'analyst')
    await page.goto('/admin/triage')
    await expect(page.getByText('This page is about all departments')).toBeVisible({
      timeout: 60_000,
    })
  })
})
