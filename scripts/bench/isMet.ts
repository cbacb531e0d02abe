import type { Check } from './types'

/** A promise is kept when the figure is there and below its target. */
export const isMet = ({ target, value }: Check): boolean => value !== null && value < target
