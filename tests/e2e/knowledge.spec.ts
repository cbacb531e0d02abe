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
    await page.getByLabel('Files').setInputFiles({
      buffer: Buffer.from(`# ${title}\n\nFly it where the wind is.`),
      mimeType: 'text/markdown',
      name: 'kites.md',
    })
    const preview = page.getByRole('region', { name: 'Preview of the import' })
    await expect(preview).toContainText('This becomes 1 draft. Nothing is stored yet.')
    await expect(preview).toContainText('Fly it where the wind is.')
    await preview.getByRole('button', { name: 'Make 1 draft' }).click()
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

test.describe('F3, F6, F10: how the assistant does', () => {
  test('its answers stand beside what people sent', async ({ page }) => {
    // Comparisons are made once a minute; what the page makes of one is looked at here.
    const row = {
      ...{
        agrees: false,
        answer: 'Open the settings.',
        basis: 'reply',
        caseNumber: 'CW-2026-000001',
      },
      ...{
        category: 'How to',
        decidedAt: new Date().toISOString(),
        department: 'Support',
        edits: 7,
      },
      ...{ mode: 'shadow', question: 'Where is it?', reply: 'It is in the menu.', runId: 'a' },
      ...{ similarity: 0.4, wouldSend: true },
    }
    await signInAs(page, 'cx-manager')
    await page.route('**/api/assistant/comparisons*', (route) =>
      route.fulfill({ json: { more: false, rows: [row] } }),
    )
    await page.goto('/admin/assistant')
    const card = page.getByRole('article').filter({ hasText: 'Where is it?' })
    await expect(card).toContainText('40 % alike · 7 words edited')
    await expect(card.getByText('Open the settings.')).toBeVisible()
    await expect(card.getByText('It is in the menu.')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Departments' })).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Categories' })).toBeVisible()
    await page.getByRole('tab', { name: 'Settings' }).click()
    const signature = page.getByLabel('Signature')
    await expect(signature).toHaveAttribute('placeholder', 'TechCorp Support')
    await page.getByLabel('Name of the company').fill('Nordlicht')
    await expect(signature).toHaveAttribute('placeholder', 'Nordlicht Support')
    expect(await findAxeProblems(page)).toEqual([])
  })

  test('a changed trigger is judged before it is saved, and its run stands in the history', async ({
    page,
  }) => {
    await signInAs(page, 'cx-manager')
    await page.goto('/admin/assistant?tab=triggers')
    const trigger = page.getByRole('group').filter({ hasText: 'LEGAL_ESCALATION' }).first()
    await trigger.getByText('LEGAL_ESCALATION').click()
    const settings = trigger.getByRole('textbox')
    const before = await settings.inputValue()
    await settings.fill(before.replace('"en": [', '"en": [ "password",'))
    await trigger.getByRole('button', { name: 'Try on past messages' }).click()
    await expect(trigger.getByRole('status')).toContainText('past messages it would have fired')
    await trigger.getByRole('button', { name: 'Save' }).click()
    const dialog = page.getByRole('dialog')
    await expect(dialog).toContainText(/\d+ of \d+ conversations|makes the assistant worse/u)
    await dialog.getByRole('button', { name: 'Go back' }).click()

    await page.getByRole('tab', { name: 'Evaluation' }).click()
    await expect(
      page.getByRole('region', { name: 'History' }).getByRole('row').nth(1),
    ).toContainText('try-out of a rule')
    // Nothing was saved.
    await page.reload()
    await page.goto('/admin/assistant?tab=triggers')
    await trigger.getByText('LEGAL_ESCALATION').click()
    await expect(settings).toHaveValue(before)
    expect(await findAxeProblems(page)).toEqual([])
  })
})
