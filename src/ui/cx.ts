/** Joins class names; what is false or undefined is left out. */
export const cx = (...names: readonly (false | null | string | undefined)[]): string =>
  names.filter((name) => typeof name === 'string' && name !== '').join(' ')
