const shareOf = (text: string, pattern: RegExp): number =>
  text.length === 0 ? 0 : (text.match(pattern)?.join('').length ?? 0) / text.length

/** Characters that no keyboard makes: control, unassigned, private use, broken surrogates, replacement. */
const unreadable = /[\p{Cc}\p{Cn}\p{Co}\p{Cs}\uFFFD]/gu
/** UTF-8 that was read as Latin-1 ("fÃ¼r"). */
const misread = /[ÃÂâ][\u0080-\u00BF\u2018-\u2122€]/gu

/**
 * Why nobody, and no model, can make sense of a text; null when somebody can.
 *
 * Digits alone are readable: they are often the order number that was asked for.
 */
export const findTextProblem = (text: string, maxLength: number): null | string => {
  const body = text.replace(/[\t\n\r]/gu, ' ').trim()
  if (body.replace(/[\p{Cf}\p{Z}]/gu, '') === '') return 'The text is empty.'
  if (body.includes('\u0000') || shareOf(body, unreadable) > 0.1) {
    return 'The text contains bytes that are no text.'
  }
  if (text.length > maxLength) {
    return `The text has ${String(text.length)} characters; up to ${String(maxLength)} are read.`
  }
  if (!/[\p{L}\p{N}]/u.test(body)) return 'The text has no words, only signs.'
  if (shareOf(body, misread) > 0.1) return 'The text was sent in another encoding than it says.'
  const longest = body
    .split(' ')
    .reduce((found, word) => (word.length > found.length ? word : found), '')
  const isBlob = longest.length >= 400 && !longest.includes('://') && /^[\w+/=-]+$/u.test(longest)
  return isBlob && longest.length / body.length > 0.8
    ? 'The text looks like an encoded file.'
    : null
}
