import { expect, test } from '@playwright/test'

import { makeCustomer } from './support/makeCustomer'
import { openCase } from './support/openCase'
import { signInAs } from './support/signInAs'
import { casesOf, takenFor } from './support/standIn'
import { stack } from './support/stack'
import { writeWhatsApp } from './support/writeWhatsApp'

/** Where Twilio says that media are; the stand-in has a picture and a document. */
const media = 'https://api.twilio.com/2010-04-01/Accounts/AC1/Messages/MM1/Media'

test.describe('WhatsApp (A3, B5, F6)', () => {
  test('who asks for a person gets one: the agent answers from the desk and the answer arrives', async ({
    page,
    request,
  }) => {
    const customer = makeCustomer()
    await writeWhatsApp({
      customer,
      media: [
        { contentType: 'image/jpeg', url: `${media}/MEpicture` },
        { contentType: 'application/pdf', url: `${media}/MEdocument` },
      ],
      request,
      text: 'My password is not accepted. I want to talk to a real person, please.',
    })
    await expect
      .poll(() => casesOf(customer.phone), { timeout: 60_000 })
      .toEqual([expect.stringMatching(/^CW-/u)])
    const [number = ''] = await casesOf(customer.phone)

    await signInAs(page, 'analyst')
    const pane = await openCase(page, number)
    const side = page.getByRole('complementary', { name: 'Details' })

    await expect(pane.getByRole('button', { name: 'Status Escalated: change' })).toBeVisible({
      timeout: 60_000,
    })
    await expect(side.getByText('human requested').first()).toBeVisible()
    await expect(side.getByText('Handed to a person')).toBeVisible()
    await expect(side.getByText(/^in .*Support/iu).first()).toBeVisible()

    // What came along: a picture that opens large, and a document to take.
    await pane.getByRole('button', { name: 'image-1.png' }).click()
    const large = page.getByRole('dialog', { name: /image-1\.png/u })
    await expect(large.getByRole('img', { name: 'image-1.png' })).toHaveJSProperty(
      'naturalWidth',
      320,
    )
    await page.keyboard.press('Escape')
    await expect(large).toBeHidden()
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      pane.getByRole('link', { name: /application-2\.pdf/u }).click(),
    ])
    expect(download.suggestedFilename()).toBe('application-2.pdf')

    const text = `Good day ${customer.name}, a person is here now. What can I do for you?`
    await page.keyboard.press('r')
    const box = pane.getByRole('textbox', { name: 'Reply to the customer' })
    await expect(box).toBeFocused()
    await box.fill(text)
    await page.keyboard.press('Control+Enter')

    const sent = pane.getByRole('article', { name: /, outbound$/u }).filter({ hasText: text })
    await expect(sent).toBeVisible()
    await expect(box).toHaveText('')
    await expect(box).toBeFocused()

    // The provider took it exactly once, when the seconds for undo were over and not at some later poll of the
    // queue (30 s), and its status callback came back to the screen.
    await expect
      .poll(
        async () =>
          (await takenFor(customer.phone)).filter((one) => one.text.includes('a person is here')),
        { timeout: 25_000 },
      )
      .toHaveLength(1)
    await expect(sent.locator('footer')).toHaveText(/^(Delivered|Read)$/u, { timeout: 60_000 })
  })

  test('a webhook with a wrong signature is refused and leaves nothing behind', async ({
    request,
  }) => {
    const customer = makeCustomer()
    const response = await request.post('/webhooks/whatsapp', {
      data: new URLSearchParams({
        Body: 'Hello',
        From: `whatsapp:${customer.phone}`,
        MessageSid: 'SM00000000000000000000000000000000',
        To: 'whatsapp:+15550100',
      }).toString(),
      headers: {
        'content-type': 'application/x-www-form-urlencoded',
        'x-twilio-signature': 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=',
      },
    })
    expect([401, 403]).toContain(response.status())
    expect(await casesOf(customer.phone)).toEqual([])
    expect(stack.baseUrl).toContain('127.0.0.1')
  })
})
