import type { Entity } from '@/contracts/ports/triage'

const currencies: Readonly<Record<string, string>> = {
  '€': 'EUR',
  eur: 'EUR',
  euro: 'EUR',
  euros: 'EUR',
  يورو: 'EUR',
  $: 'USD',
  usd: 'USD',
  us$: 'USD',
  dollar: 'USD',
  dollars: 'USD',
  bucks: 'USD',
  dólar: 'USD',
  dólares: 'USD',
  دولار: 'USD',
  دولارا: 'USD',
  '£': 'GBP',
  gbp: 'GBP',
  pound: 'GBP',
  pounds: 'GBP',
  pfund: 'GBP',
  libras: 'GBP',
  livres: 'GBP',
  '¥': 'JPY',
  jpy: 'JPY',
  yen: 'JPY',
  '₹': 'INR',
  inr: 'INR',
  rupees: 'INR',
  chf: 'CHF',
  franken: 'CHF',
  'schweizer franken': 'CHF',
  'swiss francs': 'CHF',
  'francs suisses': 'CHF',
  'francos suizos': 'CHF',
  'us dollars': 'USD',
  'us-dollar': 'USD',
  'canadian dollars': 'CAD',
  'australian dollars': 'AUD',
  francs: 'CHF',
  francos: 'CHF',
  sar: 'SAR',
  ريال: 'SAR',
  ريالا: 'SAR',
  aed: 'AED',
  درهم: 'AED',
  درهما: 'AED',
  egp: 'EGP',
  جنيه: 'EGP',
  جنيها: 'EGP',
  mxn: 'MXN',
  pesos: 'MXN',
  cad: 'CAD',
  aud: 'AUD',
  sek: 'SEK',
  pln: 'PLN',
}
const names = Object.keys(currencies)
  .toSorted((a, b) => b.length - a.length)
  .map((name) => name.replace(/\$/g, String.raw`\$`))
  .join('|')
const number = String.raw`\d{1,3}(?:[., '’]\d{3})*(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d{1,2})?(?!\d)`
const amount = new RegExp(
  String.raw`(?<![\p{L}\d])(?:(${names})\s?(${number})|(${number})\s?(${names})(?![\p{L}\d]))`,
  'giu',
)

/** Sums of money with a currency; the value is `12.50 EUR`. */
export const findAmounts = (text: string): Entity[] =>
  [...text.matchAll(amount)].map((match) => {
    const [whole, before, numberAfter, numberBefore, after] = match
    const currency = currencies[(before ?? after ?? '').toLowerCase()] ?? ''
    const value = `${readNumber(numberAfter ?? numberBefore ?? '0').toFixed(2)} ${currency}`

    return {
      end: match.index + whole.length,
      kind: 'amount',
      start: match.index,
      text: whole,
      value,
    }
  })

/** Reads `1.234,50` as well as `1,234.50`: the last mark with one or two digits behind it is the decimal one. */
const readNumber = (written: string): number => {
  const decimals = /[.,](\d{1,2})$/.exec(written)
  const whole = decimals === null ? written : written.slice(0, decimals.index)

  return Number(`${whole.replace(/\D/g, '')}.${decimals?.[1] ?? '0'}`)
}
