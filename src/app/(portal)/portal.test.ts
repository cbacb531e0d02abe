import { readFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'

import { describe, expect, test } from 'vitest'

import type { SubmissionStatus } from '@/queries/support/submissionStatus'

import { feedbackForm } from './feedbackPage'
import { feedbackTextsOf } from './feedbackTexts'
import { html, jsonFor } from './html'
import { portalPage } from './portalPage'
import { supportForm } from './supportForm'
import { supportStatus } from './supportStatus'
import { languageFor, textsOf } from './texts'

const root = path.join(import.meta.dirname, '../../..')
const read = (file: string): string => readFileSync(path.join(root, file), 'utf8')
const hostile = '</script><img src=x onerror=alert(1)>"\''

const status: SubmissionStatus = {
  caseNumber: 'CW-10001',
  createdAt: '2026-11-20T10:00:00.000Z',
  id: `req-${'0'.repeat(32)}`,
  messages: [{ from: 'customer', sentAt: '2026-11-20T10:00:00.000Z', text: hostile }],
  status: 'open',
  subject: hostile,
  updatedAt: '2026-11-20T10:00:00.000Z',
}

describe('the public support pages (A6)', () => {
  test('what a customer wrote never becomes markup', () => {
    const page = supportStatus({ language: 'en', status }).html

    expect(page).not.toContain('<img')
    expect(page).toContain('&lt;/script&gt;&lt;img src=x onerror=alert(1)&gt;&quot;&#39;')
    expect(html`<a title="${hostile}"></a>`.html).not.toContain('"<')
    expect(jsonFor({ hostile }).html).not.toContain('</script')
  })

  test('a category may be called anything', () => {
    expect(
      supportForm({ categories: [hostile], language: 'en', mail: 'support@techcorp.example' }).html,
    ).not.toContain('<img')
  })

  test('all they need weighs far less than 100 kB of script', () => {
    expect(gzipSync(read('public/support/support.js')).length).toBeLessThan(10_000)
    expect(supportForm({ categories: [], language: 'en', mail: 'a@b.example' }).html).not.toMatch(
      /<script(?! type="application\/json")/u,
    )
  })

  test('their colours are those of all other screens', () => {
    const valuesIn = (css: string): Map<string, string> =>
      new Map(
        [...css.matchAll(/(--cw-[\w-]+):\s*([^;]+);/gu)].map(([, name = '', value = '']) => [
          name,
          value,
        ]),
      )
    const shared = valuesIn(read('src/ui/tokens.css'))

    for (const [name, value] of valuesIn(read('public/support/support.css'))) {
      expect([name, value]).toEqual([name, shared.get(name)])
    }
  })

  test('the form asks for what the door takes, and hides the field for robots from people', () => {
    const page = supportForm({ categories: [], language: 'en', mail: 'a@b.example' }).html

    for (const name of ['name', 'email', 'subject', 'message', 'website']) {
      expect(page).toContain(`name="${name}"`)
    }

    expect(page).toMatch(/class="trap" aria-hidden="true">.*tabindex="-1"/su)
  })

  test('an unknown request is a page with a way on, not an error', () => {
    expect(supportStatus({ language: 'de', status: null }).html).toContain('href="/support"')
  })

  test('the answer turns the state, not the status of the case alone', () => {
    const answer = { from: 'support', sentAt: status.createdAt, text: 'Done.' } as const

    expect(supportStatus({ language: 'en', status }).html).toContain('data-state="working"')
    expect(
      supportStatus({
        language: 'en',
        status: { ...status, messages: [...status.messages, answer] },
      }).html,
    ).toContain('data-state="answered"')
  })
})

describe('F8: the page of an answer', () => {
  const answer = { caseNumber: 'CW-10001', isHelpful: null, language: 'en', subject: hostile }
  const page = (isHelpful: boolean | null): string =>
    feedbackForm({ answer, isHelpful, language: 'en', token: 'a.b' }).html

  test('asks without script, with the choice of the link, and never becomes markup', () => {
    expect(page(null)).not.toContain('<img')
    expect(page(null)).not.toMatch(/checked/u)
    expect(page(false)).toMatch(/value="no"\s+checked/u)
    expect(page(true)).toMatch(/value="yes"\s+checked/u)
    expect(page(null)).toContain('action="/support/feedback/a.b"')
  })

  test('no language lacks a text', () => {
    for (const language of ['ar', 'de', 'es'] as const) {
      expect(Object.keys(feedbackTextsOf(language).reasons).toSorted()).toEqual(
        Object.keys(feedbackTextsOf('en').reasons).toSorted(),
      )
    }
  })
})

describe('the language of the public pages', () => {
  test.each([
    [null, 'en'],
    ['de-DE,de;q=0.9,en;q=0.8', 'de'],
    ['fr-FR,es;q=0.5,en;q=0.3', 'es'],
    ['en;q=0.2,ar;q=0.9', 'ar'],
    ['de;q=0,es', 'es'],
    ['*', 'en'],
    ['constructor', 'en'],
    [';;;,,q=x', 'en'],
  ])('for %j is %s', (header, language) => {
    expect(languageFor(header)).toBe(language)
  })

  test('the page says whose support it is, escaped like any other text', async () => {
    const page = portalPage({
      body: html``,
      company: 'Ada & <Co>',
      language: 'en',
      title: 'Support',
    })

    expect(await page.text()).toContain('<title>Support · Ada &amp; &lt;Co&gt;</title>')
  })

  test('Arabic is written from right to left', async () => {
    const page = portalPage({
      body: html``,
      company: 'Ada & Co',
      language: 'ar',
      title: textsOf('ar').title,
    })

    expect(await page.text()).toContain('<html lang="ar" dir="rtl">')
    expect(page.headers.get('vary')).toBe('Accept-Language')
  })

  test('no language lacks a text', () => {
    for (const language of ['ar', 'de', 'es'] as const) {
      expect(Object.keys(textsOf(language)).toSorted()).toEqual(
        Object.keys(textsOf('en')).toSorted(),
      )
    }
  })
})
