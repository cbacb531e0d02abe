import type { Random } from './createRandom'

/** How the story of a case ends; `done` is resolved or closed, depending on how long ago. */
export type Ending =
  'done' | 'escalated' | 'new' | 'on-hold' | 'open' | 'pending-customer' | 'pending-data'

const newCount = 8
const waiting = new Set<Ending>(['on-hold', 'pending-customer'])
const unfinished: readonly Ending[] = [
  ...Array.from({ length: 22 }, () => 'open' as const),
  ...Array.from({ length: 11 }, () => 'pending-customer' as const),
  ...Array.from({ length: 4 }, () => 'on-hold' as const),
  ...Array.from({ length: 6 }, () => 'pending-data' as const),
  ...Array.from({ length: 9 }, () => 'escalated' as const),
]

/** An ending for each of `count` cases, oldest first: 60 are unfinished, nearly all of them recent. */
export const chooseStatuses = ({
  count,
  random,
}: {
  count: number
  random: Random
}): readonly Ending[] => {
  const endings = Array.from({ length: count }, (): Ending => 'done')
  // What waits for somebody else lies longer than what is ours to do, which is taken from the end.
  const left = unfinished
    .map((ending) => ({
      ending,
      order: random.next() + (waiting.has(ending) ? 0 : ending === 'escalated' ? 1 : 0.7),
    }))
    .toSorted((a, b) => a.order - b.order)
    .map(({ ending }) => ending)

  for (let back = 1; back <= count; back += 1) {
    if (back <= newCount) {
      endings[count - back] = 'new'
    } else if (left.length > 0 && random.chance(back <= 44 ? 0.85 : 0.42)) {
      endings[count - back] = left.pop() ?? 'done'
    }
  }
  return endings
}
