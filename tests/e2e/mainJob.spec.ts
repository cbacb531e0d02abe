import { expect, test } from '@playwright/test'

import { makeCustomer } from './support/makeCustomer'
import { caseNumberOf, readFormStatus, sendForm } from './support/sendForm'
import { signInAs } from './support/signInAs'
import { takenFor } from './support/standIn'

test.describe('the main job: a question comes in by web form and is answered (A6, D1)', () => {
  test('the desk shows the case while it happens, with its reasons, its sources and its receipt', async ({
    page,
    request,
  }) => {
    const customer = makeCustomer()
    await signInAs(page, 'analyst')
    await page.goto('/desk')
    const inbox = page.getByRole('region', { name: 'Inbox' })
    await expect(inbox.locator('[data-case]').first()).toBeVisible()
    await page.evaluate(() => {
      Reflect.set(window, 'neverReloaded', true)
    })

    const statusUrl = await sendForm({
      customer,
      message: 'Hello, I forgot my password. How do I reset my password? Thank you!',
      request,
      subject: 'Reset my password',
    })
    const number = await caseNumberOf(request, statusUrl)

    // New cases are announced, never pushed under the pointer.
    const row = inbox.locator(`[data-case="${number}"]`)
    await inbox.getByRole('button', { name: /^\d+ new$/u }).click({ timeout: 60_000 })
    await expect(row).toBeVisible()
    await expect(row).toContainText(customer.name)

    // Its row changes where it stands once the assistant has answered.
    await expect(row).toContainText('Waiting', { timeout: 60_000 })
    expect(await page.evaluate(() => Reflect.get(window, 'neverReloaded') as unknown)).toBe(true)

    const status = await readFormStatus(request, statusUrl)
    expect(status.status).toBe('pending-customer')
    expect(status.messages.map(({ from }) => from)).toEqual(['customer', 'support'])
    expect(status.messages[1]?.text).toMatch(/password/iu)
    expect(status.messages[1]?.text).toContain(number)

    // The visitor gets it by mail, exactly once.
    await expect.poll(() => takenFor(customer.email), { timeout: 30_000 }).toHaveLength(1)
    expect((await takenFor(customer.email))[0]?.subject).toContain(number)

    await row.click()
    const pane = page.getByRole('region', { name: `Case ${number}` })
    await expect(pane).toBeVisible()
    const answer = pane.getByRole('article', { name: 'Assistant, outbound' })
    await expect(answer).toContainText(/password/iu)

    await test.step('every sentence of substance names its source', async () => {
      const source = answer.getByRole('list', { name: 'Sources' }).getByRole('link').first()
      await expect(source).toBeVisible()
      await expect(source).toHaveAttribute('href', /\/admin\/collections\/articles\//u)
      await expect(answer.locator('sup').first()).toHaveText('1')
      await expect(answer.locator('mark')).toHaveCount(0)
    })
    await test.step('the delivery has its receipt', async () => {
      await expect(answer.locator('footer')).toHaveText(/^(Sent|Delivered|Read)$/u)
    })
    await test.step('Why here? says it in sentences, with rules and candidates behind it', async () => {
      const side = page.getByRole('complementary', { name: 'Details' })
      await expect(side.getByRole('button', { name: 'Why here?' })).toBeVisible()
      await expect(side.getByText('Decided by version')).toBeVisible()
      await expect(side.getByText(/^Rules, in order/u)).toBeVisible()
      await expect(side.getByRole('region', { name: 'Who could take it' })).toContainText(
        // At night nobody is on shift.
        /(?:Of \d+ people, \d+|None of \d+ people) could take it/u,
      )
      await side.getByText(/^Rules, in order/u).click()
      await expect(side.getByLabel('decided').first()).toBeVisible()
    })
    await test.step('what triage understood and what the assistant did are told', async () => {
      const side = page.getByRole('complementary', { name: 'Details' })
      await expect(side.getByRole('button', { name: 'What triage understood' })).toBeVisible()
      await expect(side.getByText('Answered by itself')).toBeVisible()
    })
  })

  test('the same submission sent twice makes one case', async ({ request }) => {
    const customer = makeCustomer()
    const send = async (): Promise<string> => {
      const response = await request.post('/support/submit', {
        data: {
          email: customer.email,
          message: 'Hello, where do I change the e-mail address of my account?',
          name: customer.name,
          subject: 'Another address',
        },
        headers: { 'idempotency-key': `double-${customer.email}` },
      })

      return response.text()
    }
    const [first, second] = await Promise.all([send(), send()])
    expect(second).toBe(first)
  })
})
