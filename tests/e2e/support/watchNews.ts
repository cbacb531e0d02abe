import type { Page } from '@playwright/test'

export type News = { readonly popups: readonly string[]; readonly sounds: number }

/**
 * Answers for the person whether the page may show pop-ups of the browser, and notes those and the sounds that it makes: a
 * browser without a screen shows and plays neither, and says at once that they are granted and refused. Call it before the
 * page is opened. Resolves with what there was since the page was loaded.
 */
export const watchNews = async (
  page: Page,
  permission: 'denied' | 'granted',
): Promise<() => Promise<News>> => {
  await page.addInitScript((answer) => {
    const news: { popups: string[]; sounds: number } = { popups: [], sounds: 0 }
    // Kept over a reload, as browsers do.
    const asked = (): string => sessionStorage.getItem('asked') ?? 'default'
    const ask = (): Promise<string> => {
      sessionStorage.setItem('asked', answer)

      return Promise.resolve(answer)
    }
    Reflect.set(window, 'news', news)
    window.Notification = new Proxy(window.Notification, {
      construct: (Original, [title, options]: [string, NotificationOptions?]) => {
        news.popups.push(title)

        return new Original(title, options)
      },
      get: (original, key) =>
        key === 'permission'
          ? asked()
          : key === 'requestPermission'
            ? ask
            : (Reflect.get(original, key) as unknown),
    })
    window.AudioContext = new Proxy(window.AudioContext, {
      construct: (Original) => {
        news.sounds += 1

        return new Original()
      },
    })
  }, permission)

  return () => page.evaluate(() => Reflect.get(window, 'news') as News)
}
