import type { Entity } from '@/contracts/ports/triage'

import { placeNames } from './placeNames'

const canonical = new Map<string, string>()

for (const names of placeNames) {
  const [first = ''] = names.split('|')

  for (const name of names.split('|')) {
    canonical.set(name.toLowerCase(), first)
  }
}

const known = new RegExp(
  String.raw`(?<![\p{L}\d])(?:[وفبل]{0,2})(${[...canonical.keys()]
    .toSorted((a, b) => b.length - a.length)
    .join('|')})(?![\p{L}\d])`,
  'giu',
)
/** After these words a capitalised word is likely a place even if no list has it. German nouns are all capitalised. */
const introduced =
  /(?<![\p{L}])(?:our (?:office|store|shop|branch|warehouse) in|I live in|located in|based in|delivered to|shipped to|wohne in|unsere Filiale in|unser Büro in|nuestra (?:oficina|tienda) en|vivo en|notre (?:bureau|magasin) à|j['’]habite à) (\p{Lu}[\p{Ll}-]+(?: \p{Lu}[\p{Ll}-]+)?)/gu
const postal = /(?<![\p{L}\d])(?:D-|A-|CH-|F-|E-)?(\d{5} \p{Lu}\p{Ll}{2,}(?:[- ]\p{Lu}\p{Ll}+)?)/gu

/** Places by our list (value: the English name), postal code with town, and words after "our office in". */
export const findLocations = (text: string): Entity[] => [
  ...[...text.matchAll(postal)].map((match) => entityOf(match, match[1] ?? '')),
  ...[...text.matchAll(known)].flatMap((match) => {
    const name = match[1] ?? ''
    const value = canonical.get(name.toLowerCase())
    // Names that are also words (nice, turkey, mobile …) count only when capitalised.
    const isCapitalised = /^[\p{Lu}\u0600-\u06ff]/u.test(name)

    return value === undefined || !isCapitalised ? [] : [{ ...entityOf(match, name), value }]
  }),
  ...[...text.matchAll(introduced)].map((match) => entityOf(match, match[1] ?? '')),
]

const entityOf = (match: RegExpExecArray, name: string): Entity => {
  const start = match.index + match[0].lastIndexOf(name)

  return { end: start + name.length, kind: 'location', start, text: name, value: name }
}
