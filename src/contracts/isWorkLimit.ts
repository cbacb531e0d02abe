/** Whole minutes, or none: then nothing is limited. A limit of nothing would let every case wait for ever. */
export const isWorkLimit = (value: unknown): string | true =>
  value === null || value === undefined || (Number.isInteger(value) && Number(value) >= 1)
    ? true
    : 'Enter whole minutes from 1, or leave it empty for no limit.'
