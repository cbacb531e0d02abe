import { expect, test } from '@playwright/test'

import { findAxeProblems } from './support/findAxeProblems'
import { signInAs } from './support/signInAs'

test.describe('G1, G4: knowledge gaps and import', () => {
  test('a manager imports a Markdown file and finds the draft', async ({ page }) => {
    await signInAs(page, 'cx-manager')
    await page.goto('/admin/knowledge')
    await expect(page.getByRole('heading', { name: 'Knowledge gaps' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Import articles' })).toBeVisible()
    expect(await findAxeProblems(page)).toEqual([])

    const title = `Kites ${String(Date.now())}`
    await page.getByLabel('File').setInputFiles({
      buffer: Buffer.from(`# ${title}\n\nFly it where the wind is.`),
      mimeType: 'text/markdown',
      name: 'kites.md',
    })
    await expect(page.getByRole('link', { name: title })).toHaveAttribute(
      'href',
      /\/admin\/collections\/articles\//u,
    )
  })

  test('an auditor reads the gaps and is offered no import', async ({ page }) => {
    await signInAs(page, 'auditor')
    await page.goto('/admin/knowledge')
    await expect(page.getByRole('heading', { name: 'Knowledge gaps' })).toBeVisible()
    await expect(page.getByRole('region', { name: 'Import articles' })).toBeHidden()
  })
})
