import { expect, test } from '@playwright/test'

import { makeCustomer } from './support/makeCustomer'
import { openCase } from './support/openCase'
import { signInAs } from './support/signInAs'
import { casesOf, takenFor } from './support/standIn'
import { writeMail } from './support/writeMail'

/** `support+<token>@…` in the headers of a mail we sent. */
const replyAddressIn = (raw: string): string =>
  /support\+[^@\s<>]+@techcorp\.example/u.exec(raw.replaceAll(/=\r?\n/gu, ''))?.[0] ?? ''

test.describe('e-mail (A1, A2)', () => {
  test('a mail becomes a case, the answer goes out by mail, and the reply comes back to the same case', async ({
    page,
  }) => {
    const customer = makeCustomer()
    await writeMail({
      customer,
      subject: 'My password does not work, please let a person help',
      text: 'Good morning,\n\nmy password is not accepted. I want to talk to a real person, please.\n\nInes',
    })
    await expect
      .poll(() => casesOf(customer.email), { timeout: 60_000 })
      .toEqual([expect.stringMatching(/^CW-/u)])
    const [number = ''] = await casesOf(customer.email)

    await signInAs(page, 'analyst')
    const pane = await openCase(page, number)
    await expect(pane.getByText('My password does not work').first()).toBeVisible()
    await expect(pane.getByRole('button', { name: /^Status Escalated/u })).toBeVisible({
      timeout: 60_000,
    })

    const box = pane.getByRole('textbox', { name: 'Reply to the customer' })
    await box.fill('Thank you, I am looking at your account now and will write again today.')
    await pane.getByRole('button', { name: /^Send(?! and)/u }).click()
    const sent = pane
      .getByRole('article', { name: /, outbound$/u })
      .filter({ hasText: 'looking at your account' })
    await expect(sent.locator('footer')).toHaveText(/^(Sent|Delivered)$/u, { timeout: 60_000 })

    const ours = (await takenFor(customer.email)).filter(({ text }) =>
      text.includes('looking at your account'),
    )
    expect(ours).toHaveLength(1)
    const replyAddress = replyAddressIn(ours[0]?.raw ?? '')
    expect(replyAddress).not.toBe('')

    await test.step('the reply by token address, with another subject and without references', async () => {
      await writeMail({
        customer,
        subject: 'something else entirely',
        text: 'Thank you! The account number is 88-1234.',
        to: replyAddress,
      })
      await expect(
        pane.getByRole('article', { name: /, inbound$/u }).filter({ hasText: '88-1234' }),
      ).toBeVisible({ timeout: 60_000 })
      expect(await casesOf(customer.email)).toEqual([number])
    })
  })
})
