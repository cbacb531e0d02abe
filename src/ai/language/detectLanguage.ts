import { commonWords } from './commonWords'

export type DetectedLanguage = { readonly code: string; readonly confidence: number }

type Statistics = { detect(text: string): { getScores(): Record<string, number> } }

/** ELD knows these under another code: one code for Norwegian, and Indonesian only as its near twin Malay. */
const sameLanguage: Readonly<Record<string, string>> = { ms: 'id', no: 'nb' }
/** Languages a help desk rarely meets need a clearer lead over their big neighbours. */
const rare = new Set([
  'yo',
  'eu',
  'ca',
  'tl',
  'sq',
  'az',
  'is',
  'et',
  'lv',
  'lt',
  'sl',
  'hr',
  'sk',
  'mr',
  'sr',
  'ku',
  'be',
  'mk',
])
const rarePenalty = 0.04
/** Letters that do not occur in a language, where its neighbour is full of them. */
const foreignLetters: Readonly<Record<string, RegExp>> = {
  bg: /[ыэёіїє]/u,
  cs: /[ľĺŕôä]/u,
  da: /[äö]/u,
  nb: /[äö]/u,
  ru: /[іїєґ]/u,
  sk: /[řěů]/u,
  sv: /[æø]/u,
  uk: /[ыэёъ]/u,
}
const foreignPenalty = 0.12

/** Word → the languages that use it. A word of several languages says less about each. */
const languagesOfWord = new Map<string, readonly string[]>()

for (const [code, words] of Object.entries(commonWords)) {
  for (const word of new Set(words.split(' '))) {
    languagesOfWord.set(word, [...(languagesOfWord.get(word) ?? []), code])
  }
}

let loading: Promise<Statistics> | undefined

/**
 * The language of a text as ISO 639-1 code, by letter statistics (ELD) and our lists of little words, which decide
 * short messages and close neighbours (Danish and Norwegian, Czech and Slovak). Without any sign: `en`, confidence 0.
 *
 * The statistics (1.6 MB in the package, no network) are loaded at the first call, about 0.4 s.
 */
export const detectLanguage = async (text: string): Promise<DetectedLanguage> => {
  loading ??= import('eld/small').then(({ eld }) => eld)
  const statistics = await loading

  return decideLanguage({ statistics, text })
}

const decideLanguage = ({
  statistics,
  text,
}: {
  statistics: Statistics
  text: string
}): DetectedLanguage => {
  const cleaned = text
    .slice(0, 2000)
    .replace(
      /https?:\/\/\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w.-]+|[#@]\w+|\b[\p{L}]*\d[\p{L}\d-]*/gu,
      ' ',
    )
  const lower = cleaned.toLowerCase().replace(/[’‘]/g, "'")
  const words = lower.match(/[\p{L}\p{M}]+(?:'[\p{L}]+)?/gu) ?? []

  if (words.length === 0) {
    return { code: 'en', confidence: 0 }
  }

  const letterCount = words.join('').length
  // Letter statistics need about thirty letters; with eighty they are better than any word list.
  const trust = Math.min(1, 0.25 + letterCount / 30)
  const wordShare = Math.max(0, 0.6 * (1 - letterCount / 80))
  const scores = new Map<string, number>()

  for (const [known, score] of Object.entries(statistics.detect(cleaned).getScores())) {
    const code = sameLanguage[known] ?? known
    scores.set(
      code,
      Math.max(scores.get(code) ?? 0, trust * score - (rare.has(code) ? rarePenalty : 0)),
    )
  }

  for (const word of words) {
    const codes = languagesOfWord.get(word) ?? []

    for (const code of codes) {
      const share = wordShare / (codes.length * (words.length + 0.3))
      scores.set(code, (scores.get(code) ?? 0) + share)
    }
  }

  for (const [code, letters] of Object.entries(foreignLetters)) {
    if (letters.test(lower)) {
      scores.set(code, (scores.get(code) ?? 0) - foreignPenalty)
    }
  }

  const ranked = [...scores].toSorted((a, b) => b[1] - a[1])
  const [best, second] = ranked

  if (best === undefined) {
    return byScript(cleaned)
  }

  const lead = best[1] - (second?.[1] ?? 0)
  const evidence = Math.min(1, letterCount / 20)

  return {
    code: best[0],
    confidence: Math.min(0.99, (0.5 + Math.min(0.49, lead * 2)) * (0.5 + evidence / 2)),
  }
}

const byScript = (text: string): DetectedLanguage => {
  const scripts: readonly (readonly [RegExp, string])[] = [
    [/\p{Script=Hangul}/u, 'ko'],
    [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
    [/\p{Script=Han}/u, 'zh'],
    [/\p{Script=Arabic}/u, 'ar'],
    [/\p{Script=Cyrillic}/u, 'ru'],
    [/\p{Script=Greek}/u, 'el'],
    [/\p{Script=Hebrew}/u, 'he'],
    [/\p{Script=Thai}/u, 'th'],
    [/\p{Script=Devanagari}/u, 'hi'],
  ]
  const found = scripts.find(([script]) => script.test(text))

  return found === undefined ? { code: 'en', confidence: 0 } : { code: found[1], confidence: 0.6 }
}
