import type { Locator, Page } from '@playwright/test'

import { expect } from '@playwright/test'

/** Opens a case by its address and waits until it is there. */
export const openCase = async (page: Page, number: string): Promise<Locator> => {
  await page.goto(`/desk/cases/${number}`)
  const pane = page.getByRole('region', { name: `Case ${number}` })
  await expect(pane).toBeVisible()

  return pane
}
