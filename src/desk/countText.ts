import { countCap } from '@/contracts/desk'

/** `12`, or `1000+` where counting stopped. */
export const countText = (count: number | undefined): string =>
  count === undefined ? '' : count >= countCap ? `${String(countCap)}+` : String(count)
