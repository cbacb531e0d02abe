/** Endings of en, de, es, fr, longest first, on folded lower-case words. */
const endings =
  /(?:isierungen|isierung|izations?|isations?|ationen|aciones|acion|ations?|ungen|ments?|mente|iendo|ieron|andose|ando|aron|keiten|keit|heiten|heit|lichen|liche|lich|ings?|ung|ables?|ible|ness|eurs?|euses?|ados?|adas?|idos?|idas?|edly|ies|ied|ees|eurs|ers?|ern|est|ent|ees|ee|ed|en|em|es|er|ir|ar|ez|os|as|is|ly|s|e|a|o|n|t)$/u
const arabicStart = /^[وف]?(?:ال|بال|لل|كال|ب|ل)?(?=[\u0600-\u06ff]{3,})/u
const arabicEnd = /(?:كما|هما|تين|ات|ون|ين|ان|ها|هم|كم|نا|ني|يه|ته|تي|ه|ي|ك|ت|ا)$/u

/**
 * A rough stem, the same for `refunded`, `refunds` and `refund`, for `Rechnungen` and `Rechnung`, for `الفاتوره` and
 * `فاتوره`. Wrong now and then, which does no harm where stems are only compared. Takes folded lower-case words.
 */
export const stemWord = (word: string): string => {
  if (/^[\u0600-\u06ff]+$/u.test(word)) {
    const bare = word.replace(arabicStart, '')
    const cut = bare.replace(arabicEnd, '')

    return cut.length >= 3 ? cut : bare
  }

  const base = word.replace(/'s$/, '')

  if (base.length < 4) {
    return base
  }

  const cut = base.replace(endings, '')
  const stem = cut.length >= 4 ? cut : base.replace(/(?:es|s|e|n)$/u, '')

  // planned → plann → plan; cancelled and canceled meet.
  return stem.replace(/([bdfgklmnprt])\1$/u, '$1').replace(/y$/u, 'i')
}
