export type Random = {
  /** 0 ≤ value < 1. */
  next(): number
  /** Whole number, both ends included. */
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<Item>(items: readonly Item[]): Item
  shuffle<Item>(items: readonly Item[]): Item[]
  /** Around `median`, with a long tail to the right. */
  around(median: number, spread: number): number
  weighted<Item>(items: readonly Item[], weight: (item: Item) => number): Item
}

const first = <Item>(items: readonly Item[]): Item => {
  const [item] = items
  if (item === undefined) throw new Error('Nothing to choose from')
  return item
}

/** Repeatable chance (mulberry32): the same seed gives the same row of numbers on every machine. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0

  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const between = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1))
  const pick = <Item>(items: readonly Item[]): Item =>
    items[between(0, items.length - 1)] ?? first(items)

  return {
    next,
    between,
    pick,
    chance: (probability) => next() < probability,
    shuffle: (items) =>
      items
        .map((item) => ({ item, order: next() }))
        .toSorted((a, b) => a.order - b.order)
        .map(({ item }) => item),
    around: (median, spread) => median * Math.exp(spread * (next() + next() + next() - 1.5)),
    weighted: (items, weight) => {
      let left = next() * items.reduce((sum, item) => sum + weight(item), 0)
      return (
        items.find((item) => {
          left -= weight(item)
          return left < 0
        }) ?? first(items)
      )
    },
  }
}
