import type { Locator, Page } from '@playwright/test'

import { expect, test } from '@playwright/test'

import { accountOf } from './support/signInAs'

test.use({ contextOptions: { reducedMotion: 'reduce' } })

const timeline = (page: Page): Locator => page.getByRole('region', { name: 'Timeline' })
const openNumber = (page: Page): string => /CW-\d+/u.exec(page.url())?.[0] ?? ''
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) {
    await page.keyboard.press(key)
  }
}

/** Answers the question why a case is handed on. */
const sayWhy = async (page: Page, title: string, reason: string): Promise<void> => {
  const field = page.getByRole('dialog', { name: title }).getByLabel('Reason')
  await expect(field).toBeFocused()
  await page.keyboard.type(reason)
  await page.keyboard.press('Enter')
  await expect(field).toHaveCount(0)
}

/** The words that are marked as found. */
const marksOf = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...(CSS.highlights.get('hits') ?? [])].map((range) =>
      range instanceof Range ? range.toString() : '',
    ),
  )

/**
 * Marks the first case that waits for an answer, and not for a decision about its data, and opens it. Where others have
 * taken all that nobody had, one of all open cases.
 */
const openFirstAnswerable = async (page: Page, inbox: Locator): Promise<string> => {
  const row = inbox.locator('[data-case]').filter({ hasNotText: 'Pending data' }).first()
  await expect(inbox.locator('.opacity-60')).toHaveCount(0)

  if ((await row.count()) === 0) {
    await press(page, 'g', 'i')
    await expect(inbox.getByRole('heading', { name: 'All open' })).toBeVisible()
    await expect(inbox.locator('.opacity-60')).toHaveCount(0)
  }

  const number = (await row.getAttribute('data-case')) ?? ''
  const all = await inbox
    .locator('[data-case]')
    .evaluateAll((found) => found.map((one) => one.getAttribute('data-case')))

  await press(page, ...Array.from({ length: all.indexOf(number) + 1 }, () => 'j'), 'Enter')
  await expect.poll(() => openNumber(page)).toBe(number)
  await expect(timeline(page)).toBeVisible()

  return number
}

test.describe('a working day of an Analyst (B5, H1–H8, I2)', () => {
  test('sign in, take, answer with a template, mention, hand over, macro, snooze, search, change many, look back, sign out: without a mouse', async ({
    page,
  }) => {
    const stamp = String(Date.now())
    const { email, name, password } = accountOf('analyst')
    const { name: colleague } = accountOf('engineer')
    const inbox = page.getByRole('region', { name: 'Inbox' })
    const rows = inbox.locator('[data-case]')
    const reply = page.getByRole('textbox', { name: 'Reply to the customer' })
    const note = page.getByRole('textbox', { name: 'Internal note' })
    const offers = (name: string): Locator =>
      page.getByRole('listbox', { name }).getByRole('option')
    /** A one-click filter by its key, and the first of its cases by Enter at once: it waits for the new list. */
    const openFirstOf = async (key: string, title: string): Promise<string> => {
      await press(page, key, 'Enter')
      await expect(inbox.getByRole('heading', { name: title })).toBeVisible()
      await expect(timeline(page)).toBeVisible()
      const number = openNumber(page)
      await expect(rows.first()).toHaveAttribute('data-case', number)

      return number
    }

    await page.goto('/sign-in')
    await page.getByRole('textbox', { name: 'E-mail' }).focus()
    await page.keyboard.type(email)
    await press(page, 'Tab')
    await page.keyboard.type(password)
    await press(page, 'Enter')
    await expect(rows.first()).toBeVisible()

    // My queue; then what nobody has: the first of it becomes mine, an answer from a template goes out.
    await press(page, '1')
    await expect(inbox.getByRole('heading', { name: 'Mine' })).toBeVisible()
    await press(page, '4')
    await expect(inbox.getByRole('heading', { name: 'Unassigned' })).toBeVisible()
    const first = await openFirstAnswerable(page, inbox)
    const pane = page.getByRole('region', { name: `Case ${first}` })
    await press(page, 'm')
    await expect(pane.getByRole('button', { name: `Assigned to ${name}: change` })).toBeVisible()
    await press(page, 'r')
    await expect(reply).toBeFocused()
    await page.keyboard.type('/')
    await expect(offers('Templates and macros').first()).toBeVisible()
    await press(page, 'Enter')
    await expect(reply).not.toHaveText('/')
    await page.keyboard.type(` Shift ${stamp}.`)
    await press(page, 'Control+Enter')
    await expect(timeline(page)).toContainText(`Shift ${stamp}.`)
    await press(page, 'Escape')

    // A colleague is asked in a note, and gets it.
    await press(page, 'n')
    await expect(note).toBeFocused()
    await page.keyboard.type(`@${colleague.slice(0, 4)}`)
    await expect(offers('Colleagues').filter({ hasText: colleague })).toBeVisible()
    await press(page, 'Enter')
    await page.keyboard.type(`please look, ${stamp}`)
    await press(page, 'Control+Enter')
    await expect(
      page.getByRole('article', { name: /internal note$/u }).filter({ hasText: stamp }),
    ).toContainText(`@${colleague} please look`)
    await press(page, 'Escape', 'a')
    await expect(page.getByPlaceholder('Person or team')).toBeFocused()
    await page.keyboard.type(colleague)
    await expect(page.getByRole('dialog').getByRole('option').first()).toContainText(colleague)
    await press(page, 'Enter')
    await sayWhy(page, `Transfer ${first} to ${colleague}`, 'You know this customer.')
    await expect(
      pane.getByRole('button', { name: `Assigned to ${colleague}: change` }),
    ).toBeVisible()

    // A macro does several steps at once; then a case waits for tomorrow and is found among the snoozed ones.
    const second = await openFirstOf('1', 'Mine')
    await press(page, 'n')
    await expect(note).toBeFocused()
    await page.keyboard.type('/Take')
    await expect(offers('Templates and macros').first()).toContainText('Take to tier 2')
    await press(page, 'Enter')
    await expect(timeline(page)).toContainText('Tried: reload, private window')
    await expect(note).toBeFocused()
    await press(page, 'Escape', 'm', 'h')
    await page.getByRole('menuitem', { name: /^Tomorrow/u }).press('Enter')
    await expect(page.getByRole('button', { name: /^Snoozed until/u })).toBeVisible()
    await press(page, '9')
    await expect(inbox.locator(`[data-case="${second}"]`)).toBeVisible()

    // What was said is found again from any list; the colleague has no time, so the case goes back to the queue.
    await press(page, '/')
    await page.keyboard.type(stamp)
    await press(page, 'Enter')
    await expect(inbox.locator(`[data-case="${first}"]`)).toBeVisible()
    await expect(rows).toHaveCount(1)
    await expect.poll(() => marksOf(page)).toContain(stamp)
    await press(page, 'Enter')
    await expect(pane).toBeVisible()
    await expect(timeline(page)).toBeVisible()
    await press(page, 'a')
    await expect(page.getByPlaceholder('Person or team')).toBeFocused()
    await page.keyboard.type('unassign')
    await press(page, 'Enter')
    await sayWhy(page, `Hand ${first} back to the queue`, 'My shift ends.')
    await expect(
      pane.getByRole('button', { name: 'Unassigned: choose who takes it' }),
    ).toBeVisible()
    await expect(timeline(page)).toContainText('My shift ends.')

    // Two at once, and back.
    await press(page, '4')
    await expect(inbox.getByRole('heading', { name: 'Unassigned' })).toBeVisible()
    await expect(inbox.locator('.opacity-60')).toHaveCount(0)
    await expect(rows.nth(1)).toBeVisible()
    await press(page, 'j', 'x', 'j', 'x')
    await expect(page.getByRole('toolbar', { name: 'Selected cases' })).toContainText(
      '2 cases selected',
    )
    await press(page, 'm')
    await expect(page.getByRole('dialog')).toContainText('2 cases will change')
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /: 2 cases$/u })
      .press('Enter')
    const change = page.getByRole('region', { name: 'Change of many cases' })
    await change.getByRole('button', { name: /^Undo/u }).press('Enter')
    await expect(change).toContainText(/^Undo: .*2 cases changed/u)

    // How the day was, and home.
    await press(page, 'g', 'm')
    await expect(page.getByRole('region', { name: 'Resolved' })).toBeVisible()
    await press(page, 'Control+k')
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.type('sign out')
    await press(page, 'Enter')
    await expect(page).toHaveURL(/\/sign-in/u)
  })
})
