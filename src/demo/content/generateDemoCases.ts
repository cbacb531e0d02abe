import type { DemoArticle, DemoCase } from './types'

import { chooseArrivals } from './cases/chooseArrivals'
import { chooseOpenings } from './cases/chooseOpenings'
import { chooseStatuses } from './cases/chooseStatuses'
import { createPhraseBook } from './cases/createPhraseBook'
import { createRandom } from './cases/createRandom'
import { makeCase } from './cases/makeCase'
import { loadArticles } from './knowledge/loadArticles'
import { openings } from './openings/openings'

const caseCount = 300

/**
 * 300 case histories over the 60 days before `now`, oldest first: 60 unfinished, the rest resolved or closed.
 *
 * The same `now`, `seed` and articles give the same cases, so that seeding twice changes nothing.
 *
 * @throws Error when the content contradicts itself, e.g. a story that makes a forbidden status move.
 */
export const generateDemoCases = ({
  articles = loadArticles(),
  now,
  seed,
}: {
  articles?: readonly DemoArticle[]
  now: Date
  seed: number
}): readonly DemoCase[] => {
  const random = createRandom(seed)
  const phrase = createPhraseBook(random)
  const arrivals = chooseArrivals({ count: caseCount, now, random })
  const endings = chooseStatuses({ count: caseCount, random })
  const chosen = chooseOpenings({ endings, openings, random })

  return arrivals.map((createdAt, index) => {
    const ending = endings[index]
    const opening = chosen[index]
    if (ending === undefined || opening === undefined) {
      throw new Error(`Case ${String(index)} has no ending or no opening`)
    }
    return makeCase({
      articles,
      createdAt,
      ending,
      now,
      opening,
      phrase,
      random,
      sequence: index + 1,
    })
  })
}
