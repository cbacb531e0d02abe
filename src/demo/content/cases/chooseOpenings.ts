import type { Opening } from '../types'
import type { Ending } from './chooseStatuses'
import type { Random } from './createRandom'

/** What happens rarely is told at most twice, everything else at most three times. */
const rare = new Set(['feedback', 'legal', 'outage', 'pricing', 'refund', 'security'])

/** Does this opening suit the ending? Escalated cases carry a flag; what is left lying does not. */
const suits = (opening: Opening, ending: Ending): boolean => {
  if (ending === 'escalated') return opening.flag !== null && opening.flag !== 'SALES_INQUIRY'
  if (ending === 'done') return true
  if (opening.category === 'feedback') return false
  if (ending === 'pending-data') return opening.flag === null && opening.priority !== 'urgent'
  return opening.flag !== 'P1_CRITICAL'
}

/** One opening for each ending, none of them more than three times. */
export const chooseOpenings = ({
  endings,
  openings,
  random,
}: {
  endings: readonly Ending[]
  openings: readonly Opening[]
  random: Random
}): readonly Opening[] => {
  const pool = random.shuffle(
    openings.flatMap((opening) =>
      Array.from({ length: rare.has(opening.category) ? 2 : 3 }, () => opening),
    ),
  )
  const chosen: Opening[] = []
  // The picky endings choose first: the pool still holds everything then.
  const order = endings
    .map((ending, index) => ({ ending, index }))
    .toSorted((a, b) => Number(a.ending === 'done') - Number(b.ending === 'done'))

  for (const { ending, index } of order) {
    const at = pool.findIndex((opening) => suits(opening, ending))
    const [opening] = pool.splice(at, 1)
    if (at === -1 || opening === undefined) {
      throw new Error(`Too few openings for ${String(endings.length)} cases`)
    }
    chosen[index] = opening
  }
  return chosen
}
