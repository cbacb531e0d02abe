import type { Locator, Page } from '@playwright/test'

import { expect, test } from '@playwright/test'

import { laterText, localInput } from '@/desk/laterTimes'

import { findAxeProblems } from './support/findAxeProblems'
import { makeCustomer } from './support/makeCustomer'
import { openCase } from './support/openCase'
import { query } from './support/query'
import { caseNumberOf, sendForm } from './support/sendForm'
import { accountOf, signInAs } from './support/signInAs'
import { takenFor } from './support/standIn'

const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)
const fromWord = `<html><head><style>p{color:red}</style></head><body><!--[if gte mso 9]><xml></xml><![endif]-->
<p class=MsoListParagraphCxSpFirst style='color:red;mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span><span style="font-family:Calibri">Open Billing<o:p></o:p></span></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level1 lfo1'><span style='mso-list:Ignore'>·<span>&nbsp; </span></span>Choose a plan</p></body></html>`
const reply = (page: Page): Locator => page.getByRole('textbox', { name: 'Reply to the customer' })
const toast = (page: Page, text: string): Locator => page.getByText(text, { exact: true })

test.describe('two people on one case (H2, H5, H6)', () => {
  test('they see each other come and write, name each other, and do not answer twice', async ({
    browser,
    request,
  }) => {
    const customer = makeCustomer()
    const number = await caseNumberOf(
      request,
      await sendForm({
        customer,
        message: 'Hello, how can I download the invoices of the last months as PDF?',
        request,
        subject: 'Invoices as PDF',
      }),
    )
    // Whatever the assistant does with it is done before the two begin.
    await expect
      .poll(
        async () =>
          (
            await query<{ runs: number }>(
              `select count(*)::int as runs from assistant_runs r join cases c on c.id = r.case_id where c.number = $1`,
              [number],
            )
          )[0]?.runs ?? 0,
        { timeout: 60_000 },
      )
      .toBeGreaterThan(0)

    const [one, two] = [
      await (await browser.newContext()).newPage(),
      await (await browser.newContext()).newPage(),
    ]
    const engineer = accountOf('engineer')
    const admin = accountOf('admin')
    await signInAs(one, 'engineer')
    await signInAs(two, 'admin')
    await openCase(one, number)
    await openCase(two, number)

    // Who else is here, and who writes.
    await expect(one.getByText(`${admin.name} has this case open`)).toBeVisible()
    await reply(two).fill('I am writing')
    await expect(one.getByText(`${admin.name} is writing an answer`)).toBeVisible()

    // A note that names a colleague: on the other's screen at once, and a notification.
    await one.keyboard.press('n')
    const note = one.getByRole('textbox', { name: 'Internal note' })
    await note.pressSequentially(`Please look, @${admin.name.slice(0, 3)}`)
    await expect(one.getByRole('option', { name: admin.name })).toBeVisible()
    await one.keyboard.press('Enter')
    await expect(note).toHaveText(`Please look, @${admin.name} `)
    await one.keyboard.press('Control+Enter')
    await expect(
      two
        .getByRole('article', { name: /, internal note$/u })
        .filter({ hasText: `Please look, @${admin.name}` }),
    ).toBeVisible()
    const told = await query<{ title: string }>(
      `select n.title from notifications n join cases c on c.id = n.case_id join staff s on s.id = n.recipient_id
        where c.number = $1 and n.kind = 'mention' and s.email = $2`,
      [number, admin.email],
    )
    expect(told).toEqual([{ title: `${engineer.name} mentioned you on ${number}` }])

    // One answers with a file while the other still writes; the other's screen is cut off from the news.
    await two.context().route('**/api/desk/cases/CW-*', (route) => route.abort())
    await one.keyboard.press('Escape')
    await one.keyboard.press('r')
    await one.locator('input[type=file]').setInputFiles({
      buffer: png,
      mimeType: 'image/png',
      name: 'where to click.png',
    })
    await expect(one.getByRole('list', { name: 'Files to send' })).toContainText('70 B')
    await reply(one).fill('You find them under Billing, see the picture.')
    await one.keyboard.press('Control+Enter')
    await expect(toast(one, 'The answer goes out in 8 seconds')).toBeVisible()
    await expect(one.getByRole('img', { name: 'where to click.png' })).toBeVisible()

    await reply(two).fill('Look into Billing.')
    await two.keyboard.press('Control+Enter')
    await expect(two.getByText(`${engineer.name} wrote while you were writing`)).toBeVisible()
    await expect(reply(two)).toHaveText('Look into Billing.')
    expect(await findAxeProblems(two)).toEqual([])

    // What is held back goes out by itself, once, with its file.
    await expect
      .poll(async () => (await takenFor(customer.email)).filter(isAnswer).length, {
        timeout: 30_000,
      })
      .toBe(1)
    const [mail] = (await takenFor(customer.email)).filter(isAnswer)
    expect(mail?.raw).toContain('where to click.png')

    await test.step('H6: they write one note at once, a reload loses nothing, and it is sent once', async () => {
      const boxOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Internal note' })
      await two.context().unroute('**/api/desk/cases/CW-*')
      await two.getByRole('tab', { name: 'Note' }).click()
      await boxOf(two).fill('Only mine')
      await one.getByRole('tab', { name: 'Note' }).click()
      await boxOf(one).fill('The bank says')
      await one.getByRole('button', { name: 'Write together' }).click()
      await two.getByRole('button', { name: 'Join' }).click()
      await expect(boxOf(two)).toHaveText('The bank says')
      await expect(one.getByText(`You write with ${admin.name}`)).toBeVisible()

      await boxOf(two).press('End')
      await two.keyboard.type(': **Monday**')
      await expect(boxOf(one)).toHaveText('The bank says: Monday')
      await expect(boxOf(one).locator('strong')).toHaveText('Monday')
      await boxOf(one).press('Home')
      await one.keyboard.type('Look. ')
      await expect(boxOf(two)).toHaveText('Look. The bank says: Monday')
      // Whose caret it is.
      await expect(one.locator('span').getByText(admin.name, { exact: true }).last()).toBeVisible()

      await two.reload()
      await openCase(two, number)
      await two.getByRole('tab', { name: 'Note' }).click()
      await expect(boxOf(two)).toHaveText('Look. The bank says: Monday')
      await boxOf(one).press('Control+Enter')
      await expect(
        two
          .getByRole('article', { name: /, internal note$/u })
          .filter({ hasText: 'Look. The bank says: Monday' }),
      ).toHaveCount(1)
      await expect(boxOf(two)).toHaveText('Only mine')
    })
    await one.context().close()
    await two.context().close()
  })

  test('Undo brings the text back and nothing leaves; the draft is there in another browser', async ({
    browser,
    request,
  }) => {
    const customer = makeCustomer()
    const number = await caseNumberOf(
      request,
      await sendForm({ customer, message: 'Which plans are there?', request, subject: 'Plans' }),
    )
    const page = await (await browser.newContext()).newPage()
    await signInAs(page, 'engineer')
    await openCase(page, number)
    await reply(page).fill('Too early')
    await page.keyboard.press('Control+Shift+Enter')
    await page.getByRole('button', { exact: true, name: 'Undo' }).click()
    await expect(reply(page)).toHaveText('Too early')
    await expect(page.getByText('took an answer back before it was sent')).toBeVisible()
    await reply(page).fill('Too early, but soon')
    await expect(page.getByText('Draft kept', { exact: true })).toBeVisible()

    // Without a line the answer is not sent, which is said, and its text is in the box as before.
    await page.context().setOffline(true)
    await reply(page).press('Control+Enter')
    await expect(page.getByText('The reply was not sent', { exact: true })).toBeVisible()
    await expect(reply(page)).toHaveText('Too early, but soon')
    await page.context().setOffline(false)

    // The session ends: typed text stays, and the same page goes on after the password.
    await page.context().clearCookies()
    await page.keyboard.press('End')
    await page.keyboard.type('er')
    const dialog = page.getByRole('dialog', { name: 'Your session has ended' })
    await expect(dialog).toBeVisible()
    await dialog.getByLabel('Password').fill(accountOf('engineer').password)
    await dialog.getByRole('button', { name: 'Sign in again' }).click()
    await expect(dialog).toBeHidden()
    await expect(reply(page)).toHaveText('Too early, but sooner')
    await reply(page).press('End')
    await page.keyboard.type('. **Really** ')
    await expect(reply(page).locator('strong')).toHaveText('Really')
    await page.keyboard.press('Enter')
    // Word's list is no list, and its colours have no place here.
    await reply(page).evaluate((box, html) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/html', html)
      box.dispatchEvent(
        new ClipboardEvent('paste', { bubbles: true, cancelable: true, clipboardData }),
      )
    }, fromWord)
    await expect(reply(page).locator('li')).toHaveText(['Open Billing', 'Choose a plan'])
    expect(await reply(page).innerHTML()).not.toMatch(/color|mso|Calibri/iu)
    await expect(page.getByText('Draft kept', { exact: true })).toBeVisible()

    const elsewhere = await (await browser.newContext()).newPage()
    await signInAs(elsewhere, 'engineer')
    await openCase(elsewhere, number)
    await expect(reply(elsewhere)).toContainText('Too early, but sooner. Really')
    await expect(reply(elsewhere).locator('strong')).toHaveText('Really')
    await expect(reply(elsewhere).locator('li')).toHaveCount(2)
    expect((await takenFor(customer.email)).filter(({ text }) => text.includes('early'))).toEqual(
      [],
    )
    await page.context().close()
    await elsewhere.context().close()
  })

  test('an answer waits for its hour in the timeline, gets another text and hour, is taken back with nothing lost, and is sent and resolved in one key', async ({
    page,
    request,
  }) => {
    const customer = makeCustomer()
    const number = await caseNumberOf(
      request,
      await sendForm({ customer, message: 'When do you open?', request, subject: 'Hours' }),
    )
    await signInAs(page, 'engineer')
    const pane = await openCase(page, number)
    const later = async (at: Date): Promise<void> => {
      await page.getByRole('button', { name: 'Send and set a status, or later' }).click()
      await page.getByRole('menuitem', { name: 'Choose a time…' }).click()
      const dialog = page.getByRole('dialog', { name: 'When shall it go out?' })
      await dialog.getByLabel('Day and time').fill(localInput(at))
      await dialog.getByRole('button', { name: 'Send then' }).click()
    }
    const waiting = pane.getByRole('article').filter({ hasText: 'Goes out' })
    const soon = (days: number): Date => {
      const now = new Date()

      return new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, 9, 5)
    }
    const goesOut = (at: Date): string => `Goes out ${laterText(at, new Date(), 'en-US')}`

    await reply(page).fill('We open at nine ')
    await later(soon(3))
    await expect(waiting).toContainText(goesOut(soon(3)))
    await expect(reply(page)).toHaveText('')

    // Another hour, another text: it comes back into the box and waits anew.
    await waiting.getByRole('button', { name: 'Take back' }).click()
    await expect(reply(page)).toContainText('We open at')
    await reply(page).press('End')
    await page.keyboard.type('tomorrow')
    await later(soon(5))
    await expect(waiting).toHaveCount(1)
    await expect(waiting).toContainText('tomorrow')
    await expect(waiting).toContainText(goesOut(soon(5)))

    // It waits on the server, whatever this page does.
    await page.reload()
    await waiting.getByRole('button', { name: 'Take back' }).click()
    await expect(waiting).toHaveCount(0)
    await expect(reply(page)).toContainText('tomorrow')

    await reply(page).press('Control+Shift+Enter')
    await expect(pane.getByRole('button', { name: 'Status Resolved: change' })).toBeVisible()

    // Given to a colleague, with a note that tells them.
    const { name } = accountOf('admin')
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    await page.getByPlaceholder('Person or team').fill(name)
    await page.keyboard.press('Enter')
    await page.getByRole('button', { name: 'Write a hand-over note' }).click()
    const note = page.getByRole('textbox', { name: 'Internal note' })
    await expect(note).toBeFocused()
    await expect(note).toHaveText(`@${name} `)
    await expect
      .poll(
        async () =>
          (await takenFor(customer.email)).filter(({ text }) => text.includes('tomorrow')).length,
        {
          timeout: 30_000,
        },
      )
      .toBe(1)
    expect(
      (await takenFor(customer.email)).filter(({ text }) => text.includes('We open')),
    ).toHaveLength(1)
  })
})

const isAnswer = ({ text }: { text: string }): boolean =>
  text.includes('You find them under Billing')
