import { expect, test } from '@playwright/test'

import { makeCustomer } from './support/makeCustomer'
import { signInAs } from './support/signInAs'

test.describe('the channel console (A3)', () => {
  test('an engineer writes as a customer on WhatsApp and watches every step until the answer arrives', async ({
    page,
  }) => {
    const customer = makeCustomer()
    await signInAs(page, 'engineer')
    await page.goto('/admin/console')
    await expect(page.getByRole('heading', { name: 'Channel console' })).toBeVisible({
      timeout: 60_000,
    })
    await page.getByRole('tab', { name: 'WhatsApp' }).click()
    await page.getByRole('textbox', { exact: true, name: 'Name' }).fill(customer.name)
    await page.getByRole('textbox', { name: /^Number/u }).fill(customer.phone)
    await page
      .getByRole('textbox', { exact: true, name: 'Message' })
      .fill('Hi, I forgot my password. How do I reset my password?')
    await page.getByRole('button', { name: 'Send as customer' }).click()

    const journey = page.getByRole('region', { name: 'Journey of the message' })

    for (const step of [
      /^Received by WhatsApp/u,
      /^Case CW-\d+/u,
      /^Understood:/u,
      /^Routed to/u,
      /^Answered by the assistant/u,
      /^(Sent|Delivered|Read)$/u,
    ]) {
      await expect(journey.getByText(step).first()).toBeVisible({ timeout: 60_000 })
    }

    const phone = page.getByRole('region', { name: 'Conversation as the customer sees it' })
    await expect(phone.getByRole('listitem').nth(1)).toContainText(/password/iu, {
      timeout: 60_000,
    })
    await expect(journey.getByRole('link', { name: /^Case CW-/u })).toHaveAttribute(
      'href',
      /^\/desk\/cases\/CW-/u,
    )
  })

  test('an analyst can neither open the console nor use its doors', async ({ page }) => {
    await signInAs(page, 'analyst')
    await page.goto('/admin/console')
    await expect(page.getByText('The channel console is for engineers and admins')).toBeVisible({
      timeout: 60_000,
    })
    await expect(page.getByRole('button', { name: 'Send as customer' })).toHaveCount(0)
    await expect(page.getByRole('link', { name: 'Channel console' })).toHaveCount(0)

    const statuses = await page.evaluate(async () => {
      const post = await fetch('/api/console/send', {
        body: JSON.stringify({
          address: '+4915112345678',
          channel: 'whatsapp',
          name: 'Nobody',
          text: 'Hello there',
        }),
        headers: { 'content-type': 'application/json' },
        method: 'POST',
      })
      const get = await fetch('/api/console/watch?channel=whatsapp&address=%2B4915112345678')

      return [post.status, get.status]
    })
    expect(statuses).toEqual([403, 403])
  })
})
