import { expect, test } from '@playwright/test'

import { makeCustomer } from './support/makeCustomer'

test.describe('the support page (A6)', () => {
  test('a visitor asks, follows the request and sees the answer appear by itself', async ({
    page,
  }) => {
    const customer = makeCustomer()
    await page.goto('/support')
    await page.getByRole('textbox', { name: 'Name' }).fill(customer.name)
    await page.getByRole('textbox', { name: 'E-mail' }).fill(customer.email)
    await page.getByRole('textbox', { name: 'Subject' }).fill('Forgot my password')
    await page
      .getByRole('textbox', { name: 'Message' })
      .fill('Hello, I forgot my password. How do I reset my password?')
    await page.getByRole('button', { exact: true, name: 'Send' }).click()

    await expect(page.getByRole('heading', { name: 'Thank you, we have it' })).toBeVisible()
    await page.getByRole('link', { name: 'Follow your request' }).click()
    await expect(page).toHaveURL(/\/support\/status\/req-[0-9a-f]{32}$/u)

    const conversation = page.getByRole('region', { name: 'Your request' })
    await expect(conversation.getByRole('listitem').first()).toContainText('I forgot my password')
    await expect(conversation.getByRole('listitem').nth(1)).toContainText(/password/iu, {
      timeout: 60_000,
    })
    await expect(page.getByText('Answered', { exact: true })).toBeVisible()
  })

  test('what is missing is said at its field, and nothing that was typed is lost', async ({
    page,
  }) => {
    await page.goto('/support')
    await page.getByRole('textbox', { name: 'Name' }).fill('Ines')
    await page.getByRole('textbox', { name: 'E-mail' }).fill('no address')
    await page.getByRole('textbox', { name: 'Message' }).fill('Short')
    await page.getByRole('button', { exact: true, name: 'Send' }).click()

    await expect(page.getByText('This does not look like an e-mail address.')).toBeVisible()
    await expect(page.getByText(/at least 10 characters/u)).toBeVisible()
    await expect(page.getByRole('textbox', { name: 'Name' })).toHaveValue('Ines')
    await expect(page.getByRole('heading', { name: 'Thank you, we have it' })).toBeHidden()
  })

  test('an id that nobody has tells nothing', async ({ page }) => {
    const response = await page.goto('/support/status/req-00000000000000000000000000000000')
    expect(response?.status()).toBe(404)
    await expect(
      page.getByRole('heading', { name: 'There is no request with this number' }),
    ).toBeVisible()
  })

  test('an unknown address says so and shows ways on', async ({ page }) => {
    const response = await page.goto('/no/such/page')
    expect(response?.status()).toBe(404)
    await expect(page.getByRole('link', { name: 'Help centre' })).toBeVisible()
  })
})
