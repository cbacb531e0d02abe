import type { Page } from '@playwright/test'

type Watch = {
  began: number
  ended: Promise<number>
  interactions: Map<number, number>
}

declare global {
  // What `watchPage` leaves in the page; a global, since it is shared by scripts that know nothing of each other.
  var benchWatch: Watch
}

/**
 * Lets a page measure itself, by its own clock: from the key or click as the browser stamped it to the first picture
 * after the change. The path from and to the test runner is not in the figures.
 */
export const watchPage = async (page: Page): Promise<void> => {
  // What compiles these functions marks them with a helper that the page does not have.
  await page.addInitScript({ content: 'globalThis.__name = (given) => given' })
  await page.addInitScript(() => {
    globalThis.benchWatch = { began: 0, ended: Promise.resolve(0), interactions: new Map() }

    for (const type of ['keydown', 'pointerdown', 'click'] as const) {
      document.addEventListener(
        type,
        (event) => {
          globalThis.benchWatch.began ||= event.timeStamp
        },
        true,
      )
    }

    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as PerformanceEventTiming[]) {
        const id = (entry as PerformanceEventTiming & { interactionId?: number }).interactionId ?? 0

        if (id > 0) {
          const { interactions } = globalThis.benchWatch
          interactions.set(id, Math.max(entry.duration, interactions.get(id) ?? 0))
        }
      }
    }).observe({ buffered: true, durationThreshold: 16, type: 'event' } as PerformanceObserverInit) // newer than the types
  })
}

/** Milliseconds from the start of the navigation until `selector` was painted for the first time. */
export const timeOpening = async (page: Page, url: string, selector: string): Promise<number> => {
  await page.goto(url, { waitUntil: 'commit' })

  return page.evaluate(
    (wanted) =>
      new Promise<number>((resolve, reject) => {
        setTimeout(() => {
          reject(new Error(`${wanted} did not come within 30 s`))
        }, 30_000)
        const look = (): void => {
          if (document.querySelector(wanted) === null) {
            requestAnimationFrame(look)
          } else {
            // The task after a frame: by then it was painted.
            requestAnimationFrame(() => {
              setTimeout(() => {
                resolve(performance.now())
              })
            })
          }
        }
        look()
      }),
    selector,
  )
}

/**
 * Milliseconds from what `act` does (its first key or click) until the first picture that shows `count` elements that
 * fit `selector` and hold `text`; what is drawn ahead, out of sight, does not count.
 */
export const timeUntil = async ({
  act,
  count = 1,
  page,
  selector,
  text = '',
}: {
  act: () => Promise<unknown>
  count?: number
  page: Page
  selector: string
  text?: string
}): Promise<number> => {
  await page.evaluate(
    ({ atLeast, holding, wanted }) => {
      globalThis.benchWatch.began = 0
      globalThis.benchWatch.ended = new Promise((resolve, reject) => {
        setTimeout(() => {
          reject(new Error(`${wanted} with “${holding}” did not come within 30 s`))
        }, 30_000)
        const isThere = (): boolean =>
          [...document.querySelectorAll(wanted)].filter(
            (one) => one.textContent.includes(holding) && one.checkVisibility(),
          ).length >= atLeast
        const observer = new MutationObserver(() => {
          if (isThere()) {
            observer.disconnect()
            requestAnimationFrame(() => {
              setTimeout(() => {
                resolve(performance.now())
              })
            })
          }
        })
        observer.observe(document, { attributes: true, childList: true, subtree: true })
      })
    },
    { atLeast: count, holding: text, wanted: selector },
  )
  await act()

  return page.evaluate(
    async () => (await globalThis.benchWatch.ended) - globalThis.benchWatch.began,
  )
}

/** Milliseconds of every interaction since the page was loaded; what took less than 16 counts as 16. */
export const readInteractions = (page: Page): Promise<number[]> =>
  page.evaluate(() => [...globalThis.benchWatch.interactions.values()])
