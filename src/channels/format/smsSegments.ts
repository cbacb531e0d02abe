const gsm =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà'
const gsmExtended = '^{}\\[~]|€\f'

/**
 * How many SMS segments a text needs, and in which alphabet. One sign outside of the GSM alphabet (Arabic, an emoji, a
 * curly quote) makes the whole text UCS-2: 70 instead of 160 signs, 67 instead of 153 in each of several segments.
 */
export const smsSegments = (
  text: string,
): { readonly alphabet: 'gsm' | 'ucs2'; readonly count: number } => {
  const signs = Array.from(text)

  if (signs.every((sign) => gsm.includes(sign) || gsmExtended.includes(sign))) {
    const length = signs.reduce((sum, sign) => sum + (gsmExtended.includes(sign) ? 2 : 1), 0)

    return { alphabet: 'gsm', count: length <= 160 ? 1 : Math.ceil(length / 153) }
  }

  return { alphabet: 'ucs2', count: text.length <= 70 ? 1 : Math.ceil(text.length / 67) }
}
