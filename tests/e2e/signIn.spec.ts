import { expect, test } from '@playwright/test'

import { landingOf } from '@/app/(desk)/landingOf'
import { roles } from '@/domain/vocabulary'

import { accountOf } from './support/signInAs'

test.describe('sign-in (O1)', () => {
  for (const role of roles) {
    test(`the demo's ${role} signs in with one click and lands where the work is`, async ({
      page,
    }) => {
      const account = accountOf(role)
      await page.goto('/sign-in')
      await page.getByRole('button', { name: new RegExp(`^Sign in as ${account.name}`) }).click()

      await expect(page).toHaveURL((url) => url.pathname === landingOf[role], { timeout: 60_000 })

      if (landingOf[role] === '/desk') {
        await expect(page.getByRole('region', { name: 'Inbox' })).toBeVisible()
      } else {
        await expect(page.getByRole('navigation').first()).toBeAttached()
        await expect(page.getByText(/unauthorized|not found/iu)).toHaveCount(0)
      }
    })
  }

  test('a wrong password gives a clear message and keeps what was typed', async ({ page }) => {
    await page.goto('/sign-in')
    // Nobody's account: ten failures would lock a real one for the tests that follow.
    await page.getByLabel('E-mail', { exact: true }).fill('nobody@techcorp.example')
    await page.getByLabel('Password', { exact: true }).fill('not-the-password')
    await page.getByRole('button', { exact: true, name: 'Sign in' }).click()

    await expect(page.getByRole('alert').filter({ hasText: 'wrong' })).toHaveText(
      'The e-mail or the password is wrong.',
    )
    await expect(page.getByLabel('E-mail', { exact: true })).toHaveValue('nobody@techcorp.example')
    await expect(page.getByLabel('E-mail', { exact: true })).toBeFocused()
    await expect(page).toHaveURL(/\/sign-in/u)
  })

  for (const evil of ['//evil.example/desk', '/\\evil.example', 'https://evil.example/']) {
    test(`an address that leads away from us is refused: ${evil}`, async ({ page }) => {
      const account = accountOf('analyst')
      await page.goto(`/sign-in?next=${encodeURIComponent(evil)}`)
      await page.getByRole('button', { name: new RegExp(`^Sign in as ${account.name}`) }).click()

      await expect(page.getByRole('region', { name: 'Inbox' })).toBeVisible({ timeout: 60_000 })
      expect(new URL(page.url()).pathname).toBe('/desk')
      expect(page.url()).not.toContain('evil.example')
    })
  }

  test('who follows a link to a filtered inbox signs in first and then sees just that', async ({
    page,
  }) => {
    const account = accountOf('analyst')
    await page.goto('/desk?assignee=nobody&priority=high')
    await expect(page).toHaveURL(/\/sign-in\?next=/u)
    await page.getByLabel('E-mail', { exact: true }).fill(account.email)
    await page.getByLabel('Password', { exact: true }).fill(account.password)
    await page.keyboard.press('Enter')

    await expect(page.getByRole('region', { name: 'Inbox' })).toBeVisible({ timeout: 60_000 })
    const { pathname, searchParams } = new URL(page.url())
    expect(pathname).toBe('/desk')
    expect(searchParams.get('assignee')).toBe('nobody')
    expect(searchParams.get('priority')).toBe('high')
  })

  test('signing out ends the session', async ({ page }) => {
    const account = accountOf('analyst')
    await page.goto('/sign-in')
    await page.getByRole('button', { name: new RegExp(`^Sign in as ${account.name}`) }).click()
    await expect(page.getByRole('region', { name: 'Inbox' })).toBeVisible({ timeout: 60_000 })
    await page.getByRole('button', { name: `${account.name}: menu` }).click()
    await page.getByRole('menuitem', { name: 'Sign out' }).click()
    await expect(page).toHaveURL(/\/sign-in/u, { timeout: 60_000 })

    await page.goto('/desk')
    await expect(page).toHaveURL(/\/sign-in\?next=/u)
  })
})
