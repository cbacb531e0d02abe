import type { Locator } from '@playwright/test'

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
    const other = makeCustomer()
    const otherUrl = await sendForm({
      customer: other,
      message: '!!!! ???? .... !!!!',
      request,
      subject: 'Help',
    })
    const noise = [makeCustomer(), makeCustomer()]

    for (const customer of noise) {
      await sendForm({ customer, message: '.... ,,,, ....', request, subject: 'Test' })
    }

    const number = await caseNumberOf(request, statusUrl)
    const otherNumber = await caseNumberOf(request, otherUrl)
    await expect
      .poll(async () => (await readFormStatus(request, statusUrl)).status, { timeout: 60_000 })
      .toBe('pending-data')
    expect(await modelRuns(number)).toBe(0)

    await signInAs(page, 'engineer')
    await page.goto('/desk/review')
    const queue = page.getByRole('region', { name: 'Review queue' })
    // Longest wait first, so the newest may be pages down.
    const rowOf = (name: string): Locator => queue.getByRole('button').filter({ hasText: name })
    const row = rowOf(customer.name)
    const more = queue.getByRole('button', { name: 'Show more' })
    await expect(queue.getByRole('listitem').first()).toBeVisible()
    await expect(async () => {
      const all = [row, ...[other, ...noise].map(({ name }) => rowOf(name))]
      const areThere = await Promise.all(all.map((one) => one.isVisible()))

      if (areThere.includes(false) && (await more.isVisible())) {
        await more.click()
      }

      for (const one of all) {
        await expect(one).toBeVisible({ timeout: 2000 })
      }
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

    // The other customer is asked, in words that say what is missing.
    await rowOf(other.name).click()
    await form.getByRole('button', { name: 'Ask the customer' }).click()
    await expect(
      page.getByText(`${otherNumber} waits for the customer, who was asked`, { exact: true }),
    ).toBeVisible()
    await expect(rowOf(other.name)).toHaveCount(0)
    const asked = await readFormStatus(request, otherUrl)
    expect(asked.messages.at(-1)).toMatchObject({
      from: 'support',
      text: expect.stringContaining('what you need, in your own words'),
    })
    expect(await modelRuns(otherNumber)).toBe(0)

    // Two that say nothing end together, with a reason.
    for (const { name } of noise) {
      await queue
        .getByRole('listitem')
        .filter({ hasText: name })
        .getByRole('checkbox', { name: /^Select CW-/u })
        .check()
    }

    const bar = queue.getByRole('toolbar', { name: 'Selected cases' })
    await expect(bar).toContainText('2 cases selected')
    await bar.getByRole('button', { name: 'Reject…' }).click()
    const end = bar.getByRole('button', { name: 'Reject and close' })
    await expect(end).toBeDisabled()
    await bar.getByRole('textbox', { name: 'Why do they end here?' }).fill('Only dots.')
    await end.click()
    await expect(page.getByText('2 cases rejected', { exact: true })).toBeVisible()
    expect(await endsOf(noise.map(({ email }) => email))).toEqual(
      noise.map(() => ({ runs: 0, status: 'closed' })),
    )

    // Routed, and not by hand.
    await page.goto(`/desk/cases/${number}`)
    const side = page.getByRole('complementary', { name: 'Details' })
    await expect(side.getByText('Decided by version')).toBeVisible({ timeout: 60_000 })
    await expect.poll(() => modelRuns(number), { timeout: 30_000 }).toBeGreaterThan(0)
    await expect
      .poll(async () => (await readFormStatus(request, statusUrl)).status, { timeout: 60_000 })
      .not.toBe('pending-data')
  })

  test('a manager writes what messages must have in a form, which says it back in a sentence', async ({
    page,
  }) => {
    const key = `phone-${String(Date.now())}`
    await signInAs(page, 'cx-manager')
    await page.goto('/admin/collections/validation-rules/create')
    const form = page.getByRole('region', { name: 'What is checked' })
    await expect(form).toBeVisible({ timeout: 60_000 })
    await page.getByRole('textbox', { name: /^Name/u }).fill('Phone of the form')
    await page.getByRole('textbox', { name: /^Key/u }).fill(key)
    await page.getByRole('textbox', { name: /^Problem/u }).fill('This is no phone number.')
    await page.getByRole('checkbox', { name: 'Active' }).uncheck()
    await form.getByRole('button', { name: 'It is a phone number' }).click()
    await form.getByRole('button', { name: 'Phone typed in the form' }).click()
    await form.getByRole('checkbox', { name: 'Only for some messages' }).check()
    await form.getByRole('button', { exact: true, name: 'Condition' }).click()
    await form
      .getByRole('group', { name: 'Value of Channel' })
      .getByRole('button', { exact: true, name: 'Web form' })
      .click()
    await expect(
      form.getByText(
        'A message where channel is one of Web form waits in the review queue when phone typed in the form is no international phone number.',
      ),
    ).toBeVisible()
    await page.getByRole('button', { exact: true, name: 'Save' }).click()
    await expect
      .poll(() => query('select "check", settings from validation_rules where key = $1', [key]))
      .toEqual([
        {
          check: 'phone',
          settings: {
            channels: [],
            field: 'form.phone',
            when: { all: [{ field: 'channel', operator: 'in', value: ['web-form'] }] },
          },
        },
      ])
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

/** How the cases of these people stand, and how often a model read them. */
const endsOf = (emails: readonly string[]): Promise<{ runs: number; status: string }[]> =>
  query(
    `select c.status, (select count(*)::int from triage_results t where t.case_id = c.id) as runs
       from cases c join customers p on p.id = c.customer_id where p.email = any($1)`,
    [emails],
  )
