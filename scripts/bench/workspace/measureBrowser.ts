import type { Browser, Page } from '@playwright/test'

import { randomUUID } from 'node:crypto'

import { say } from '../../lib/say'
import { emailOf } from '../signIn'
import { summarise } from '../summarise'
import { readInteractions, timeOpening, timeUntil, watchPage } from './inPage'
import { longCaseMessages } from './longCases'
import { openContext } from './openBrowser'
import type { BrowserTime } from './types'

const openings = 15
const rounds = 3
/** Milliseconds that somebody looks before the next key or click: what the page read ahead meanwhile is there. */
const looks = 1000
const row = 'a[data-case]'
const message = '[aria-label="Timeline"] article'

/** What an agent waits for through a day, in a real browser: each figure as the page itself saw it. */
export const measureBrowser = async ({
  browser,
  longCases,
  url,
}: {
  browser: Browser
  /** Numbers of cases with many messages, on top of the analyst's inbox and in its order. */
  longCases: readonly string[]
  url: string
}): Promise<BrowserTime[]> => {
  const times: BrowserTime[] = []
  const add = (name: string, values: readonly number[]): void => {
    times.push({ name, times: summarise(values) })
    say(`  ${name}`)
  }
  const email = emailOf('analyst')

  add('open the inbox, nothing cached', await openFresh({ browser, email, url }))
  const context = await openContext({ browser, email, url })
  const page = await context.newPage()
  await watchPage(page)
  const opened: number[] = []

  for (let round = -2; round < openings; round += 1) {
    const time = await timeOpening(page, '/desk', row)
    opened.push(...(round < 0 ? [] : [time]))
  }

  add('open the inbox', opened)
  add(
    `open a case of ${String(longCaseMessages)} messages`,
    await inRounds(() => openCases(page, longCases)),
  )
  add('next case', await inRounds(() => nextCases(page, longCases)))
  add('send an answer: on screen', await inRounds(() => sendAnswers(page, longCases)))
  add('change of another agent: on screen', await seeOthers({ browser, page, url }))
  await useEverything(page)
  add('interaction to next paint', await readInteractions(page))
  await context.close()

  return times
}

/** The list shows ten of the long cases at once; of ten values the 95th percentile would be the largest alone. */
const inRounds = async (measure: () => Promise<number[]>): Promise<number[]> => {
  const times: number[] = []

  for (let round = 0; round < rounds; round += 1) {
    times.push(...(await measure()))
  }

  return times
}

const openFresh = async (given: {
  browser: Browser
  email: string
  url: string
}): Promise<number[]> => {
  const times: number[] = []

  for (let round = 0; round < 5; round += 1) {
    const context = await openContext(given)
    const page = await context.newPage()
    await watchPage(page)
    times.push(await timeOpening(page, '/desk', row))
    await context.close()
  }

  return times
}

/** A second after the list is there, by a click that comes out of nowhere: no pointer was there, so nothing is read ahead. */
const openCases = async (page: Page, longCases: readonly string[]): Promise<number[]> => {
  const times: number[] = []

  for (const number of longCases) {
    await timeOpening(page, '/desk', `${row}[data-case="${number}"]`)
    await page.waitForTimeout(looks)
    times.push(
      await timeUntil({
        act: () => page.locator(`${row}[data-case="${number}"]`).dispatchEvent('click'),
        count: longCaseMessages,
        page,
        selector: message,
      }),
    )
  }

  return times
}

/** With the key, from one to the next, at the pace of somebody who looks at each for a second. */
const nextCases = async (page: Page, longCases: readonly string[]): Promise<number[]> => {
  const times: number[] = []
  await page.goto(`/desk/cases/${longCases[0] ?? ''}`)
  await page
    .locator(message)
    .nth(longCaseMessages - 1)
    .waitFor()

  for (const number of longCases.slice(1)) {
    await page.waitForTimeout(looks)
    times.push(
      await timeUntil({
        act: () => page.keyboard.press('j'),
        page,
        selector: `[aria-label="Case ${number}"] ${message}:nth-of-type(5)`,
      }),
    )
  }

  return times
}

const sendAnswers = async (page: Page, numbers: readonly string[]): Promise<number[]> => {
  const times: number[] = []

  for (const number of numbers) {
    const text = `We have found it, ${randomUUID()}.`
    await page.goto(`/desk/cases/${number}`)
    await page.locator(message).first().waitFor()
    await page.keyboard.press('r')
    await page.locator('[aria-label="Reply to the customer"]:focus').waitFor()
    await page.keyboard.type(text)
    await page.waitForTimeout(looks)
    times.push(
      await timeUntil({
        act: () => page.keyboard.press('Control+Enter'),
        page,
        selector: message,
        text,
      }),
    )
  }

  return times
}

/** A colleague writes a note on the open case; by the clock of the machine, which both sides share. */
const seeOthers = async ({
  browser,
  page,
  url,
}: {
  browser: Browser
  page: Page
  url: string
}): Promise<number[]> => {
  const context = await openContext({ browser, email: emailOf('admin'), url })
  // As a browser says it: without this the cookie is not taken.
  const headers = { 'sec-fetch-site': 'same-origin' }
  const number = /CW-\d+/u.exec(page.url())?.[0] ?? ''
  const found = await context.request.get(`/api/desk/cases/${number}`, { headers })
  const { id } = (await found.json()) as { id: string }
  const times: number[] = []

  for (let round = 0; round < 15; round += 1) {
    const text = `Seen by a colleague, ${randomUUID()}.`
    const seen = page.evaluate(
      (wanted) =>
        new Promise<number>((resolve) => {
          const observer = new MutationObserver(() => {
            if (document.querySelector('[aria-label="Timeline"]')?.textContent.includes(wanted)) {
              observer.disconnect()
              requestAnimationFrame(() => {
                resolve(Date.now())
              })
            }
          })
          observer.observe(document, { characterData: true, childList: true, subtree: true })
        }),
      text,
    )
    seen.catch(() => undefined) // told by what fails first
    const began = Date.now()
    const answer = await context.request.post(`/api/desk/cases/${id}/notes`, {
      data: { clientToken: randomUUID(), text },
      headers,
    })

    if (!answer.ok()) {
      throw new Error(`The note was refused: ${String(answer.status())} ${await answer.text()}`)
    }

    times.push((await seen) - began)
  }

  await context.close()

  return times
}

/** An ordinary quarter of an hour in a minute: moving, opening, typing, menus, filters, the palette. */
const useEverything = async (page: Page): Promise<void> => {
  await timeOpening(page, '/desk', row)

  for (let at = 0; at < 15; at += 1) {
    await page.keyboard.press('j')
    await page.waitForTimeout(60)
  }

  await page.keyboard.press('Enter')
  await page.locator(message).first().waitFor()

  for (const key of ['j', 'j', 'k', 'j']) {
    await page.keyboard.press(key)
    await page.waitForTimeout(250)
  }

  await page.keyboard.press('n')
  await page.locator('[aria-label="Internal note"]:focus').waitFor()
  await page.keyboard.type('We should look at the logs of this morning before we answer.', {
    delay: 15,
  })
  await page.keyboard.press('Escape')

  for (const key of ['s', 'p', 'a']) {
    await page.keyboard.press(key)
    await page.waitForTimeout(200)
    await page.keyboard.press('Escape')
    await page.waitForTimeout(100)
  }

  await page.keyboard.press('Control+k')
  await page.keyboard.type('over', { delay: 40 })
  await page.waitForTimeout(300)
  await page.keyboard.press('Escape')

  for (const key of ['1', '5', '8']) {
    await page.keyboard.press(key)
    await page.waitForTimeout(400)
  }

  await page.keyboard.press('/')
  await page.keyboard.type('invoice', { delay: 30 })
  await page.waitForTimeout(600)
}
