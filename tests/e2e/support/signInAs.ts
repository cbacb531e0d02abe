import type { Page } from '@playwright/test'

import { expect } from '@playwright/test'

import { demoAccounts } from '@/demo/accounts'

import type { DemoAccount } from '@/demo/accounts'

export const accountOf = (role: DemoAccount['role']): DemoAccount => {
  const account = demoAccounts.find((one) => one.role === role)

  if (account === undefined) {
    throw new Error(`The demo has no ${role}`)
  }

  return account
}

/** Signs in through the API, as the form does: the browser context then has the session. */
export const signInAs = async (page: Page, role: DemoAccount['role']): Promise<DemoAccount> => {
  const account = accountOf(role)
  const collection = role === 'customer' ? 'customers' : 'staff'
  const response = await page.request.post(`/api/${collection}/login`, {
    data: { email: account.email, password: account.password },
    timeout: 30_000,
  })
  expect(response.status(), await response.text()).toBe(200)

  return account
}
