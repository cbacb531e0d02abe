/** Raw statements hand over moments as text or as dates; the desk speaks ISO. */
export type RawMoment = Date | null | string

export const isoOrNull = (value: RawMoment): null | string =>
  value === null || value === 'infinity' ? null : new Date(value).toISOString()

export const iso = (value: Date | string): string => new Date(value).toISOString()
