import type { Page } from '@playwright/test'

export type News = { readonly popups: readonly string[]; readonly sounds: number }

/**
 * Lets the page show pop-ups of the browser, and notes those and the sounds that it makes: a browser without a screen
 * shows and plays neither. Call it before the page is opened. Resolves with what there was since the page was loaded.
 */
export const watchNews = async (page: Page): Promise<() => Promise<News>> => {
  await page.context().grantPermissions(['notifications'])
  await page.addInitScript(() => {
    const news: { popups: string[]; sounds: number } = { popups: [], sounds: 0 }
    Reflect.set(window, 'news', news)
    window.Notification = new Proxy(window.Notification, {
      construct: (Original, [title, options]: [string, NotificationOptions?]) => {
        news.popups.push(title)

        return new Original(title, options)
      },
      // A browser without a screen grants the permission when asked and still says that it is refused.
      get: (original, key) =>
        key === 'permission' ? 'granted' : (Reflect.get(original, key) as unknown),
    })
    window.AudioContext = new Proxy(window.AudioContext, {
      construct: (Original) => {
        news.sounds += 1

        return new Original()
      },
    })
  })

  return () => page.evaluate(() => Reflect.get(window, 'news') as News)
}
