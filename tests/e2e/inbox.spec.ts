import type { Locator } from '@playwright/test'

import { expect, test } from '@playwright/test'
import { randomUUID } from 'node:crypto'

import { findAxeProblems } from './support/findAxeProblems'
import { query } from './support/query'
import { signInAs } from './support/signInAs'
import { stack } from './support/stack'
import { watchNews } from './support/watchNews'

/** Pictures that fade in would be measured half transparent. */
test.use({ contextOptions: { reducedMotion: 'reduce' } })

test.describe('the inbox as a workplace (H1, H3, H7, H8, H9)', () => {
  test('filters become a view with a count, which opens, and is deleted', async ({ page }) => {
    const name = `Urgent and high ${String(Date.now())}`
    await signInAs(page, 'analyst')
    await page.goto('/desk?priority=high,urgent&status=open')
    const inbox = page.getByRole('region', { name: 'Inbox' })
    await expect(inbox.locator('[data-case]').first()).toBeVisible()
    await inbox.getByRole('button', { name: 'Save view' }).click()
    await page.getByRole('textbox', { name: 'Name' }).fill(name)
    await page.getByRole('button', { name: 'Save the view' }).click()

    const rail = page.getByRole('navigation', { name: 'Desk' })
    const view = rail.getByRole('button', { name: new RegExp(`^${name} ?\\d+$`, 'u') })
    await expect(view).toBeVisible()
    await rail.getByRole('button', { name: /^All open/u }).click()
    await view.click()
    await expect(page).toHaveURL(/priority=high%2Curgent/u)
    await expect(inbox.getByRole('heading', { name })).toBeVisible()

    await rail.getByRole('button', { name: `${name}: change or delete` }).click()
    await page.getByRole('menuitem', { name: 'Delete' }).click()
    await expect(view).toBeHidden()
  })

  test('several cases are picked by key and shift-click, changed once confirmed, and put back', async ({
    page,
  }) => {
    await signInAs(page, 'admin')
    await page.goto('/desk?status=open')
    const rows = page.getByRole('region', { name: 'Inbox' }).locator('[data-case]')
    await expect(rows.nth(3)).toBeVisible()
    await page.keyboard.press('x')
    await rows.nth(2).click({ modifiers: ['Shift'] })
    const bar = page.getByRole('toolbar', { name: 'Selected cases' })
    await expect(bar).toContainText('3 cases selected')

    await page.keyboard.press('s')
    await page.getByRole('menuitem', { name: 'On hold' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText('3 cases will change.')
    expect(await findAxeProblems(page)).toEqual([])
    await dialog.getByRole('button', { name: /: 3 cases$/u }).click()

    const progress = page.getByRole('region', { name: 'Change of many cases' })
    await expect(progress).toContainText('3 cases changed')
    await progress.getByRole('button', { name: /^Undo/u }).click()
    await expect(progress).toContainText(/^Undo: .*3 cases changed/u)
  })

  test('all matching across pages are picked, and Escape lets go of them', async ({ page }) => {
    await signInAs(page, 'admin')
    await page.goto('/desk')
    const inbox = page.getByRole('region', { name: 'Inbox' })
    await expect(inbox.locator('[data-case]').first()).toBeVisible()
    await page.keyboard.press('x')
    await inbox.getByRole('button', { name: 'Select all matching' }).click()
    await expect(page.getByRole('toolbar', { name: 'Selected cases' })).toContainText(
      /\d{2,} cases selected/u,
    )
    await page.keyboard.press('Escape')
    await expect(page.getByRole('toolbar', { name: 'Selected cases' })).toBeHidden()
  })

  test('the list is as dense as one wants, and a file that is dropped on a text waits under it', async ({
    page,
  }) => {
    await signInAs(page, 'analyst')
    await page.goto('/desk')
    const inbox = page.getByRole('region', { name: 'Inbox' })
    const height = async (): Promise<number> =>
      (await inbox.locator('[data-case]').first().boundingBox())?.height ?? 0
    await expect.poll(height).toBeGreaterThan(70)
    await inbox.getByRole('button', { name: 'Show more cases' }).click()
    await expect.poll(height).toBeLessThan(60)
    await page.reload()
    await inbox.getByRole('button', { name: 'Show more of each case' }).click()
    await expect.poll(height).toBeGreaterThan(70)

    await inbox.locator('[data-case]').first().click()
    await page.keyboard.press('n')
    const note = page.getByRole('textbox', { name: 'Internal note' })
    await expect(note).toBeFocused()
    await expect(note).toHaveAttribute('spellcheck', 'true')
    await note.evaluate((box) => {
      const dataTransfer = new DataTransfer()
      dataTransfer.items.add(new File(['What we agreed.'], 'plan.txt', { type: 'text/plain' }))

      for (const type of ['dragover', 'drop']) {
        box.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }))
      }
    })
    const files = page.getByRole('list', { name: 'Files to send' })
    await expect(files).toContainText(/plan\.txt\s*15\s*B/u)
    await files.getByRole('button', { name: 'Leave out plan.txt' }).click()
    await expect(files).toBeHidden()
  })

  test('the palette goes anywhere by name and gives the focus back', async ({ page }) => {
    await signInAs(page, 'analyst')
    await page.goto('/desk')
    const first = page.getByRole('region', { name: 'Inbox' }).locator('[data-case]').first()
    await expect(first).toBeVisible()
    const number = (await first.getAttribute('data-case')) ?? ''
    await first.focus()
    await page.keyboard.press('Control+k')
    const box = page.getByRole('combobox')
    await expect(box).toBeFocused()
    expect(await findAxeProblems(page)).toEqual([])
    await page.keyboard.press('Escape')
    await expect(first).toBeFocused()

    await page.keyboard.press('Control+k')
    await box.fill(number)
    await page
      .getByRole('option', { name: new RegExp(number, 'u') })
      .first()
      .click()
    await expect(page).toHaveURL(new RegExp(`/desk/cases/${number}`, 'u'))
    await expect(page.getByRole('region', { name: `Case ${number}` })).toBeVisible()

    await page.keyboard.press('Control+k')
    await box.fill('my numbers')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { name: 'My numbers' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Resolved' })).toBeVisible()
    expect(await findAxeProblems(page)).toEqual([])
  })

  test('a letter in the list opens the case and does what it stands for', async ({ page }) => {
    await signInAs(page, 'analyst')
    await page.goto('/desk')
    await expect(
      page.getByRole('region', { name: 'Inbox' }).locator('[data-case]').first(),
    ).toBeVisible()
    await page.keyboard.press('j')
    await page.keyboard.press('n')
    const note = page.getByRole('textbox', { name: 'Internal note' })
    await expect(note).toBeFocused()

    // A case that takes its time: the key waits for it, and the letters after the key are text and no commands.
    const held = Promise.withResolvers<null>()
    await page.route('**/api/desk/cases/CW-*', async (route) => {
      await held.promise
      await route.continue()
    })
    await page.goto('/desk')
    await expect(
      page.getByRole('region', { name: 'Inbox' }).locator('[data-case]').first(),
    ).toBeVisible()
    await page.keyboard.press('j')
    await page.keyboard.press('Enter')
    await expect(page.getByRole('status', { name: 'Loading the case' })).toBeVisible()
    await page.keyboard.press('n')
    await page.keyboard.type('Please call back')
    held.resolve(null)
    await expect(note).toBeFocused()
    await expect(note).toHaveText('Please call back')
    await note.fill('')
  })

  test('notifications open by key, and reading all clears the title', async ({ page }) => {
    await watchNews(page, 'denied')
    await signInAs(page, 'analyst')
    await page.goto('/desk')
    await expect(page).toHaveTitle(/^\(\d+\)/u)
    await page.keyboard.press('g')
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'Notifications' })
    await dialog.getByRole('button', { name: 'Preferences' }).click()
    await expect(dialog.getByRole('checkbox', { name: 'Somebody mentions me' })).toBeChecked()
    expect(await findAxeProblems(page)).toEqual([])
    await dialog.getByRole('button', { name: 'Mark all as read' }).click()
    await expect(page).toHaveTitle(/^(?!\()/u)
    await dialog.getByRole('checkbox', { name: /^Show them on this computer/u }).click()
    await expect(dialog).toContainText('This browser does not allow it for Caseway')
  })

  test('where the browser allows it, a mention pops up, rings and counts; who has muted mentions hears nothing', async ({
    browser,
    page,
  }) => {
    const news = await watchNews(page, 'granted')
    const { email, name } = await signInAs(page, 'analyst')
    const colleague = await (await browser.newContext()).newPage()
    const { name: author } = await signInAs(colleague, 'engineer')
    const headers = { origin: stack.baseUrl }
    const read = await page.request.post('/api/desk/notifications/read', { data: {}, headers })
    expect(read.status(), await read.text()).toBe(200)
    await page.goto('/desk')
    const row = page.getByRole('region', { name: 'Inbox' }).locator('[data-case]').first()
    await expect(row).toBeVisible()
    const number = (await row.getAttribute('data-case')) ?? ''
    const [ids] = await query<{ case: string; staff: string }>(
      `select c.id as case, s.id as staff from cases c, staff s where c.number = $1 and s.email = $2`,
      [number, email],
    )
    const mention = async (text: string): Promise<void> => {
      const answer = await colleague.request.post(`/api/desk/cases/${ids?.case ?? ''}/notes`, {
        data: { clientToken: randomUUID(), mentions: [ids?.staff], text: `@${name} ${text}` },
        headers,
      })
      expect(answer.ok(), await answer.text()).toBe(true)
    }
    await page.keyboard.press('g')
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: 'Notifications' })
    await dialog.getByRole('button', { name: 'Preferences' }).click()
    const isOn = (label: RegExp | string): Locator => dialog.getByRole('checkbox', { name: label })
    const choose = async (label: RegExp | string, to: boolean): Promise<void> => {
      // A try that failed may have left it so.
      if ((await isOn(label).isChecked()) === to) {
        return
      }

      const kept = page.waitForResponse((answer) => answer.url().endsWith('/settings'))
      await isOn(label).setChecked(to)
      expect((await kept).status()).toBe(200)
    }
    await choose('Play a sound', true)
    await choose(/^Show them on this computer/u, true)
    await expect(page).toHaveTitle(/^(?!\()/u)

    await mention('please look')
    await expect(page).toHaveTitle(/^\(1\) /u)
    const popups = [`${author} mentioned you on ${number}`]
    await expect.poll(news).toEqual({ popups, sounds: 1 })

    // Kept with the account: it holds after a reload, as on another device.
    await choose('Somebody mentions me', false)
    await expect(page).toHaveTitle(/^(?!\()/u)
    await page.reload()
    await page.keyboard.press('g')
    await page.keyboard.press('n')
    await dialog.getByRole('button', { name: 'Preferences' }).click()
    await expect(isOn('Somebody mentions me')).not.toBeChecked()
    await expect(isOn('Play a sound')).toBeChecked()
    await mention('it is urgent')
    await expect(dialog.getByText('it is urgent').first()).toBeVisible()
    await expect(page).toHaveTitle(/^(?!\()/u)
    expect(await news()).toEqual({ popups: [], sounds: 0 })
    await choose('Somebody mentions me', true)
    await choose('Play a sound', false)
    await choose(/^Show them on this computer/u, false)
    await colleague.context().close()
  })
})
