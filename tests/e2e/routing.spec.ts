import { expect, test } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'

import { findAxeProblems } from './support/findAxeProblems'
import { openCase } from './support/openCase'
import { query } from './support/query'
import { accountOf, signInAs } from './support/signInAs'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

test.describe('the routing lab (E1, E8)', () => {
  test('a manager builds a rule with clicks, sees what it would have moved, and saves it', async ({
    page,
  }) => {
    const name = `All mail ${String(Date.now())}`
    await signInAs(page, 'cx-manager')
    await page.goto('/admin/routing')
    await expect(page.getByRole('heading', { name: 'Routing lab' })).toBeVisible({
      timeout: 60_000,
    })
    await page.getByRole('button', { exact: true, name: 'New rule' }).click()
    await page.getByRole('textbox', { exact: true, name: 'Name' }).fill(name)
    await page.getByRole('button', { exact: true, name: 'Condition' }).click()
    await page.getByLabel('What is asked').selectOption({ label: 'Channel' })
    await expect(page.getByText('a condition without a value')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save the rules' })).toBeDisabled()
    await page.getByRole('button', { exact: true, name: 'email' }).click()
    await page.getByLabel('Give it to').selectOption({ label: 'Sales' })

    const trial = page.getByRole('region', { name: 'Trial' })
    await trial.getByRole('button', { name: 'Try' }).click()
    await expect(trial.getByText(/cases would have gone elsewhere/u)).toBeVisible()
    await expect(trial.getByRole('row', { name: /^Sales/u })).toBeVisible()
    const matched = page.getByRole('region', { name: 'In the trial' })
    await expect(matched.getByRole('link', { name: /^CW-\d+$/u })).toHaveCount(5)
    await expect(matched.getByText(/to .*Sales/u).first()).toBeVisible()
    expect(await findAxeProblems(page)).toEqual([])

    // Below the rule for everything it would never get a turn: the lab says so before it is saved.
    const row = page.getByRole('listitem').filter({ hasText: name })
    const last = (await page.getByRole('button', { name: /^Move “.*” down$/u }).count()) - 1

    // By keyboard: the button keeps the focus while the rule walks down.
    const down = row.getByRole('button', { name: `Move “${name}” down` })
    await down.focus()

    for (let at = 1; at < last; at += 1) {
      await page.keyboard.press('Enter')
      await expect(down).toBeFocused()
    }

    await page.keyboard.press('Enter')
    await expect(row.getByRole('button', { name: `Move “${name}” up` })).toBeFocused()

    await expect(row.getByText(/stands above and takes every case/u)).toBeVisible()
    await row.getByRole('checkbox', { name: `“${name}” is on` }).uncheck()
    await page.getByRole('button', { name: 'Save the rules' }).click()
    await expect(page.getByText('Saved. New cases follow these rules')).toBeVisible()
    await page.reload()
    await expect(page.getByText(name)).toBeVisible()
  })

  test('a manager plans other people on the past; with nobody changed nothing moves', async ({
    page,
  }) => {
    await signInAs(page, 'cx-manager')
    await page.goto('/admin/routing')
    const replay = page.getByRole('region', { exact: true, name: 'Replay' })
    // A click before the page listens is lost.
    await expect(async () => {
      await page.getByRole('tab', { name: 'What if' }).click()
      await expect(replay).toBeVisible({ timeout: 2000 })
    }).toPass({ timeout: 60_000 })
    const moved = replay.getByRole('definition').first()
    await replay.getByRole('button', { name: 'Replay' }).click()
    await expect(moved).toHaveText('0', { timeout: 60_000 })

    for (const box of (await page.getByRole('checkbox', { name: /takes cases$/u }).all()).slice(
      0,
      8,
    )) {
      await box.uncheck()
    }

    await replay.getByRole('button', { name: 'Replay' }).click()
    await expect(moved).toHaveText(/^[1-9]/u, { timeout: 60_000 })
    await expect(replay.getByRole('region', { name: 'Moved cases' })).toBeVisible()

    // Other hours of a shift, and the rules as they are being written, in one replay.
    await page.getByRole('button', { name: 'Undo all' }).click()
    const shifts = page.getByRole('region', { exact: true, name: 'Shifts' })
    await shifts.getByRole('button', { expanded: false }).first().click()
    await shifts
      .getByRole('button', { name: /^Remove .* on Monday$/u })
      .first()
      .click()
    await expect(shifts.getByText('changed')).toBeVisible()
    await page.getByRole('tab', { name: 'Rules' }).click()
    await page.getByRole('button', { exact: true, name: 'New rule' }).click()
    await page.getByLabel('Give it to').selectOption({ label: 'Sales' })
    await page.getByRole('tab', { name: 'What if' }).click()
    await replay.getByRole('checkbox', { name: /With the rules of the other tab/u }).check()
    await replay.getByRole('button', { name: 'Replay' }).click()
    await expect(moved).toHaveText(/^[1-9]/u, { timeout: 60_000 })
    expect(await findAxeProblems(page)).toEqual([])
  })

  test('an agent finds the lab closed', async ({ page }) => {
    await signInAs(page, 'analyst')
    await page.goto('/admin/routing')
    await expect(page.getByText('The routing lab is for managers and admins')).toBeVisible({
      timeout: 60_000,
    })
  })
})

test.describe('an override (E6)', () => {
  test('a manager sets up the second factor, overrides a case with a reason and takes it back', async ({
    page,
  }) => {
    const account = accountOf('cx-manager')
    // A second try begins as the first did; nothing of the product takes one's own factor away.
    await query(
      'delete from second_factors where staff_id = (select id from staff where email = $1)',
      [account.email],
    )
    const [one] = await query<{ number: string }>(
      `select c.number from cases c where c.status = 'open' and c.assignee_id is not null and c.priority in ('low', 'medium')
          and not exists (select 1 from cases_escalation_flags f where f.parent_id = c.id) order by c.created_at limit 1`,
    )
    await signInAs(page, 'cx-manager')
    await openCase(page, one?.number ?? '')
    await page.getByRole('button', { name: 'Override the routing' }).click()
    const dialog = page.getByRole('dialog', { name: 'Override the routing' })
    await dialog.getByLabel('Your password').fill(account.password)
    await dialog.getByRole('button', { name: 'Go on' }).click()
    await expect(dialog.getByAltText(/QR code/u)).toBeVisible()
    const secret = (await dialog.locator('code').innerText()).replaceAll(/\s/gu, '')
    const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate()
    await dialog.getByLabel('Code of the app').fill(code)
    await dialog.getByRole('button', { name: 'Confirm' }).click()
    await expect(dialog.getByRole('listitem')).toHaveCount(10)
    const recovery = await dialog.getByRole('listitem').allInnerTexts()
    await dialog.getByRole('button', { name: 'I have kept them' }).click()

    const field = dialog.getByLabel(/^Code/u)
    await dialog.getByLabel(/^Team/u).selectOption({ label: 'Finance' })
    await dialog.getByLabel(/^Reason/u).fill('It is about an invoice after all.')
    await field.fill(code)
    await dialog.getByRole('button', { exact: true, name: 'Override' }).click()
    await expect(page.getByText('This code was used already').first()).toBeVisible()
    await field.fill(recovery[0] ?? '')
    expect(await findAxeProblems(page)).toEqual([])
    await dialog.getByRole('button', { exact: true, name: 'Override' }).click()
    await expect(dialog).toBeHidden()
    const timeline = page.getByRole('region', { name: `Case ${one?.number ?? ''}` })
    await expect(timeline.getByText(/overrode the routing/u).first()).toBeVisible()

    await page.getByRole('button', { name: 'Override the routing' }).click()
    await dialog.getByLabel(/^Reason/u).fill('No, it was not.')
    await field.fill(recovery[1] ?? '')
    await dialog.getByRole('button', { name: 'Take the last override back' }).click()
    await expect(timeline.getByText(/took the override back/u).first()).toBeVisible()
  })
})
