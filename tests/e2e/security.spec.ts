import { expect, test } from '@playwright/test'

import { makeCustomer } from './support/makeCustomer'
import { openCase } from './support/openCase'
import { signInAs } from './support/signInAs'
import { casesOf } from './support/standIn'
import { writeMail } from './support/writeMail'

/** Each one sets `window.pwned` if it ever runs. */
const payloads = [
  '<script>window.pwned=1</script>',
  '<img src=x onerror="window.pwned=1">',
  '<svg onload="window.pwned=1"></svg>',
  '<a href="javascript:window.pwned=1">click here</a>',
  '<iframe srcdoc="<script>parent.pwned=1</script>"></iframe>',
  '"><details open ontoggle="window.pwned=1"><summary>x</summary></details>',
]

test.describe('what a customer writes is text, never code (P1)', () => {
  test('every page forbids foreign scripts, frames and objects', async ({ request }) => {
    for (const path of ['/sign-in', '/help', '/admin/login']) {
      const response = await request.get(path)
      const policy = response.headers()['content-security-policy'] ?? ''
      expect(policy, path).toContain("default-src 'self'")
      expect(policy, path).toMatch(/script-src 'self'/u)
      expect(policy, path).not.toMatch(/script-src[^;]*(?:https?:|\*)/u)
      expect(policy, path).toContain("object-src 'none'")
      expect(policy, path).toContain("frame-ancestors 'none'")
      expect(response.headers()['x-content-type-options'], path).toBe('nosniff')
    }
  })

  test('six attacks in name, subject, text and HTML of a mail do nothing at the desk', async ({
    page,
  }) => {
    const customer = makeCustomer()
    const evilName = { ...customer, name: '<img src=x onerror=window.pwned=1>' }
    const marker = `Marker ${customer.email}`
    await writeMail({
      customer: evilName,
      html: `<p>${marker}</p>${payloads.join('\n')}<p>end of it</p>`,
      subject: `I want to talk to a person ${payloads[0] ?? ''}${payloads[1] ?? ''}`,
      text: `${marker}\n${payloads.join('\n')}\nI want to talk to a person.`,
    })
    await expect.poll(() => casesOf(customer.email), { timeout: 60_000 }).toHaveLength(1)
    const [number = ''] = await casesOf(customer.email)

    const asked: string[] = []
    page.on('dialog', (dialog) => {
      asked.push(dialog.message())
      void dialog.dismiss()
    })
    await signInAs(page, 'analyst')
    await page.goto(`/desk?q=${number}`)
    await expect(page.locator(`[data-case="${number}"]`)).toBeVisible()
    const pane = await openCase(page, number)
    const message = pane.getByRole('article', { name: /, inbound$/u }).first()
    await expect(message).toContainText(marker)
    const whole = message.getByRole('button', { name: 'Show the whole message' })

    if (await whole.isVisible()) {
      await whole.click()
    }

    expect(
      await message
        .locator('script, img, svg[onload], iframe, details, a[href^="javascript"]')
        .count(),
    ).toBe(0)
    expect(await page.evaluate(() => Reflect.get(window, 'pwned') as unknown)).toBeUndefined()
    expect(asked).toEqual([])
  })
})
