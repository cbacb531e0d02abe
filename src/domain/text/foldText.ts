/** Arabic letters that writers use interchangeably, folded to one spelling. */
const arabicTwins: Readonly<Record<string, string>> = {
  أ: 'ا',
  إ: 'ا',
  آ: 'ا',
  ٱ: 'ا',
  ى: 'ي',
  ة: 'ه',
}

/**
 * One spelling for comparison: lower case, no accents or Arabic vowel signs, no invisible characters.
 *
 * Invisible characters go because "law\u200Byer" would otherwise slip past every keyword.
 */
export const foldText = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}\u0640]/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/[أإآٱىة]/g, (letter) => arabicTwins[letter] ?? letter)
    .replace(/[\u2018\u2019\u02BC]/g, "'")
    .normalize('NFC')
