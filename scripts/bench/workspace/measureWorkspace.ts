import { say, step } from '../../lib/say'
import { fillCases } from '../fillCases'
import { emailOf } from '../signIn'
import { startStack } from '../startStack'
import { makeLongCases } from './longCases'
import { measureBrowser } from './measureBrowser'
import { measureBulk } from './measureBulk'
import { measureScripts } from './measureScripts'
import { measureSearches } from './measureSearches'
import { measureStreams } from './measureStreams'
import { openBrowser } from './openBrowser'
import type { WorkspaceFigures } from './types'

/** Fills a native database with cases, runs the product on it, and works at the desk in a real browser. */
export const measureWorkspace = async ({
  cases,
  nativeUrl,
}: {
  cases: number
  nativeUrl: string
}): Promise<WorkspaceFigures> => {
  let longCases: string[] = []
  const stack = await step('Starting the product for the workspace', () =>
    startStack({
      beforeStart: (databaseUrl) =>
        step(`Making ${cases.toLocaleString('en')} cases`, async () => {
          await fillCases({ cases, databaseUrl, now: new Date(), recent: cases / 10 })
          longCases = await makeLongCases({ databaseUrl, email: emailOf('analyst') })
        }),
      kind: 'native',
      nativeUrl,
    }),
  )
  const { browser, close } = await openBrowser()
  const number = longCases[0] ?? ''

  try {
    say('  script of the desk')
    const scripts = await measureScripts({ browser, number, url: stack.url })
    const times = await measureBrowser({ browser, longCases, url: stack.url })
    say('  searches')
    const search = await measureSearches(stack)
    say('  live streams')
    const streams = await measureStreams({ number, stack })

    return {
      browser: times,
      bulk: await measureBulk(stack.url),
      cases,
      databaseVersion: stack.databaseVersion,
      scripts,
      search,
      streams,
    }
  } finally {
    await close()
    await step('Ending the product of the workspace', stack.stop)
  }
}
