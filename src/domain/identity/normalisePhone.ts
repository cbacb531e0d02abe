/** Other scripts' digits that phones of our customers show. */
const toAsciiDigits = (text: string): string =>
  text.replace(/[٠-٩۰-۹０-９]/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)))

const digitValue = (code: number): number => {
  if (code >= 0xff10) return code - 0xff10
  return code >= 0x6f0 ? code - 0x6f0 : code - 0x660
}

/**
 * The phone number as E.164 (`+4915112345678`), or null when it is none.
 *
 * Own minimal rules: separators go, `00` becomes `+`, `(0)` after a country code goes, a `whatsapp:` or
 * `tel:` prefix goes, 8 to 15 digits. National numbers become international only when the caller knows the
 * country's code. The limit: no numbering plans, so a number of the right length that no country gives out is
 * accepted, and US-style `011` is not understood.
 */
export const normalisePhone = (raw: string, countryCode: null | string = null): null | string => {
  const cleaned = toAsciiDigits(raw)
    .trim()
    .replace(/^(?:whatsapp|tel|sms):/iu, '')
    .replace(/\(0\)/u, '')
    .replace(/[\s().\-/\u00A0\u2010-\u2015\u200E\u200F\u202A-\u202E]/gu, '')
  const international = cleaned.startsWith('00') ? `+${cleaned.slice(2)}` : cleaned
  const number =
    international.startsWith('+') || countryCode === null
      ? international
      : `+${countryCode.replace(/\D/gu, '')}${international.replace(/^0/u, '')}`
  return /^\+[1-9]\d{7,14}$/u.test(number) ? number : null
}
