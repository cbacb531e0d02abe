import { share } from './share'

/** A share with its 95 % interval for a table; empty where nothing was counted. */
export const showShare = (hits: number, all: number): string => {
  if (all === 0) {
    return ''
  }

  const { high, low, value } = share(hits, all)

  return `**${value.toFixed(3)}** (${Math.max(0, low).toFixed(3)}–${high.toFixed(3)})`
}
