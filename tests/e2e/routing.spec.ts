import type { Locator } from '@playwright/test'

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
    const nameField = page.getByRole('textbox', { exact: true, name: 'Name' })
    // A click before the page listens is lost.
    await expect(async () => {
      if (!(await nameField.isVisible())) {
        await page.getByRole('button', { exact: true, name: 'New rule' }).click()
      }

      await expect(nameField).toBeVisible({ timeout: 2000 })
    }).toPass({ timeout: 60_000 })
    await nameField.fill(name)
    await page.getByRole('button', { exact: true, name: 'Condition' }).click()
    await page.getByLabel('What is asked').selectOption({ label: 'Channel' })
    await expect(page.getByText('a condition without a value')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Save the rules' })).toBeDisabled()
    await page.getByRole('button', { exact: true, name: 'E-mail' }).click()
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
    const rows = page
      .getByRole('listitem')
      .filter({ has: page.getByRole('button', { name: /^Move “/u }) })
    // By mouse: dropped on the third it stands third.
    await row.getByRole('button', { expanded: true, name }).click()
    await row.locator('[data-grip]').dragTo(rows.nth(2))
    await expect(rows.nth(2)).toContainText(name)
    await expect(rows.nth(0)).not.toContainText(name)
    const last = (await page.getByRole('button', { name: /^Move “.*” down$/u }).count()) - 1

    // By keyboard: the button keeps the focus while the rule walks down.
    const down = row.getByRole('button', { name: `Move “${name}” down` })
    await down.focus()

    for (let at = 3; at < last; at += 1) {
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

  test('an admin deletes a rule, and it comes back on and where it stood', async ({ page }) => {
    await signInAs(page, 'admin')
    await page.goto('/admin/routing')
    const rules = page.getByRole('list').filter({
      has: page.getByRole('button', { name: /^Delete “/u }),
    })
    const nameOf = async (): Promise<string> =>
      ((await remove.getAttribute('aria-label')) ?? '').replace(/^Delete “(.*)”$/u, '$1')
    const remove = rules.getByRole('button', { name: /^Delete “/u }).nth(1)
    await expect(remove).toBeVisible({ timeout: 60_000 })
    const name = await nameOf()
    const saved = (): Promise<unknown> =>
      query(
        'select position, is_active from routing_rules where name = $1 and deleted_at is null',
        [name],
      )
    const before = await saved()
    const save = page.getByRole('button', { name: 'Save the rules' })
    await expect(async () => {
      await remove.click()
      await expect(save).toBeEnabled({ timeout: 2000 })
    }).toPass({ timeout: 60_000 })
    await save.click()
    await expect(page.getByText('Saved. New cases follow these rules')).toBeVisible()
    await expect.poll(saved).toEqual([])

    await page.getByText(/^Deleted rules/u).click()
    await page.getByRole('button', { name: `Put “${name}” back` }).click()
    expect(await nameOf()).toBe(name)
    await save.click()
    await expect.poll(saved).toEqual(before)
    await expect(page.getByRole('button', { name: `Put “${name}” back` })).toHaveCount(0)
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

  test('a policy of promises is written with clicks, and says in a sentence for whom it is', async ({
    page,
  }) => {
    const key = `e2e-${String(Date.now())}`
    await signInAs(page, 'admin')
    await page.goto('/admin/collections/sla-policies/create')
    const conditions = page.getByRole('region', { exact: true, name: 'Conditions' })
    const targets = page.getByRole('region', { exact: true, name: 'Targets' })
    await expect(conditions.getByText('For every case that no policy above is for.')).toBeVisible({
      timeout: 60_000,
    })
    await page.getByRole('textbox', { name: /^Name/u }).fill('Partners')
    await page.getByRole('textbox', { name: /^Key/u }).fill(key)
    await page.getByRole('spinbutton', { name: /^Position/u }).fill('99')
    await page.getByRole('checkbox', { name: 'Active' }).uncheck()
    await conditions.getByRole('button', { exact: true, name: 'Condition' }).click()
    await conditions.getByRole('button', { exact: true, name: 'Enterprise' }).click()
    await expect(
      conditions.getByText('For a case where customer tier is one of Enterprise.'),
    ).toBeVisible()
    await targets.getByLabel('Urgent: First response').fill('90')
    await expect(targets.getByText('1 h 30 min')).toBeVisible()
    expect(await findAxeProblems(page, '.cw')).toEqual([])
    await page.getByRole('button', { exact: true, name: 'Save' }).click()
    await expect
      .poll(() => query('select conditions, targets from sla_policies where key = $1', [key]))
      .toEqual([
        {
          conditions: {
            all: [{ field: 'customer.tier', operator: 'in', value: ['enterprise'] }],
          },
          targets: { urgent: { firstResponse: 90 } },
        },
      ])
  })

  test('an agent finds the lab closed', async ({ page }) => {
    await signInAs(page, 'analyst')
    await page.goto('/admin/routing')
    await expect(page.getByText('The routing lab is for managers and admins')).toBeVisible({
      timeout: 60_000,
    })
  })
})

/** Sets up the signed-in person's second factor in the dialog; a recovery code serves where a fresh code is asked for. */
const setUpFactor = async (
  dialog: Locator,
  password: string,
): Promise<{ code: string; recovery: string[] }> => {
  await dialog.getByLabel('Your password').fill(password)
  await dialog.getByRole('button', { name: 'Go on' }).click()
  await expect(dialog.getByAltText(/QR code/u)).toBeVisible()
  const secret = (await dialog.locator('code').innerText()).replaceAll(/\s/gu, '')
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate()
  await dialog.getByLabel('Code of the app').fill(code)
  await dialog.getByRole('button', { name: 'Confirm' }).click()
  await expect(dialog.getByRole('listitem')).toHaveCount(10)
  const recovery = await dialog.getByRole('listitem').allInnerTexts()
  await dialog.getByRole('button', { name: 'I have kept them' }).click()

  return { code, recovery }
}

/** A second try begins as the first did; nothing of the product takes one's own factor away. */
const forgetFactor = (email: string): Promise<unknown> =>
  query('delete from second_factors where staff_id = (select id from staff where email = $1)', [
    email,
  ])

test.describe('an override (E6)', () => {
  test('a manager sets up the second factor, overrides a case with a reason and takes it back', async ({
    page,
  }) => {
    const account = accountOf('cx-manager')
    await forgetFactor(account.email)
    const [one] = await query<{ number: string }>(
      `select c.number from cases c where c.status = 'open' and c.assignee_id is not null and c.priority in ('low', 'medium')
          and not exists (select 1 from cases_escalation_flags f where f.parent_id = c.id) order by c.created_at limit 1`,
    )
    await signInAs(page, 'cx-manager')
    await openCase(page, one?.number ?? '')
    await page.getByRole('button', { name: 'Override the routing' }).click()
    const dialog = page.getByRole('dialog', { name: 'Override the routing' })
    const { code, recovery } = await setUpFactor(dialog, account.password)

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

  test('two cases at once move only when a second person has agreed, and go back together', async ({
    browser,
    page,
  }) => {
    const manager = accountOf('cx-manager')
    const admin = accountOf('admin')
    await forgetFactor(manager.email)
    await forgetFactor(admin.email)
    const reason = `Both belong elsewhere (${String(Date.now())}).`
    const places = (): Promise<{ label: boolean; outcome: string; stays: boolean }[]> =>
      query(
        `select d.outcome, c.team_id is distinct from d.team_id as stays, d.inputs -> 'label' ? 'facts' as label
           from routing_decisions d join cases c on c.id = d.case_id where d.reason = $1 order by d.outcome`,
        [reason],
      )
    const twice = <Row>(row: Row): Row[] => [row, row]

    await signInAs(page, 'cx-manager')
    await page.goto('/desk?priority=low&status=open')
    const rows = page.getByRole('region', { name: 'Inbox' }).locator('[data-case]')
    const bar = page.getByRole('toolbar', { name: 'Selected cases' })
    await expect(rows.nth(1)).toBeVisible()
    const numbers = await rows.evaluateAll((all) =>
      all.slice(0, 2).map((one) => one.getAttribute('data-case')),
    )
    // Elsewhere than either is, also when an earlier try has moved them.
    const [team] = await query<{ name: string }>(
      `select t.name from teams t where t.is_active and not exists (
         select 1 from cases c where c.team_id = t.id and c.number = any($1)) order by t.name limit 1`,
      [numbers],
    )
    // A key before the page listens is lost.
    await expect(async () => {
      await page.keyboard.press('x')
      await expect(bar).toContainText('1 case selected', { timeout: 1000 })
    }).toPass({ timeout: 60_000 })
    await rows.nth(1).click({ modifiers: ['Shift'] })
    await expect(bar).toContainText('2 cases selected')
    // What an Experience Manager may not do with many cases is not offered.
    await expect(bar.getByRole('button', { name: 'Status' })).toHaveCount(0)
    await bar.getByRole('button', { name: 'Override routing' }).click()
    const dialog = page.getByRole('dialog', { name: 'Override the routing' })
    const { recovery } = await setUpFactor(dialog, manager.password)
    await dialog.getByLabel(/^Team/u).selectOption({ label: team?.name ?? '' })
    await dialog.getByLabel(/^Reason/u).fill(reason)
    await dialog
      .getByLabel(/^Code/u)
      .last()
      .fill(recovery[0] ?? '')
    await dialog.getByRole('button', { name: 'Propose the override' }).click()
    await expect(page.getByText('A second person has to agree').first()).toBeVisible()
    expect(await places()).toEqual(
      twice({ label: true, outcome: 'override-proposed', stays: true }),
    )

    const context = await browser.newContext({ reducedMotion: 'reduce' })
    const second = await context.newPage()
    await signInAs(second, 'admin')
    await openCase(second, numbers[0] ?? '')
    await second.getByRole('button', { name: 'Look at the proposal' }).click()
    const proposals = second.getByRole('dialog', { name: 'Override the routing' })
    const own = await setUpFactor(proposals, admin.password)
    const proposal = proposals.getByRole('listitem').filter({ hasText: reason })
    await proposal.getByLabel(/^Code/u).fill(own.recovery[0] ?? '')
    expect(await findAxeProblems(second)).toEqual([])
    await proposal.getByRole('button', { name: 'Agree' }).click()
    await expect(second.getByText('Done as proposed').first()).toBeVisible()
    expect(await places()).toEqual([
      ...twice({ label: true, outcome: 'override', stays: false }),
      ...twice({ label: true, outcome: 'override-approved', stays: false }),
    ])

    await expect(proposal).toHaveCount(0)
    await proposals.getByLabel(/^Reason/u).fill('They did not.')
    await proposals
      .getByLabel(/^Code/u)
      .last()
      .fill(own.recovery[1] ?? '')
    await proposals.getByRole('button', { name: 'Take all 2 back' }).click()
    await expect(second.getByText('The whole override was taken back').first()).toBeVisible()
    expect(new Set((await places()).map(({ stays }) => stays))).toEqual(new Set([true]))
    await context.close()
  })
})
