import { normaliseText } from './normaliseText'
import { tokenise } from './tokenise'

/** A phrase found in a row of tokens: its name, where it begins and how many tokens it spans. */
export type PhraseMatch = { readonly name: string; readonly at: number; readonly length: number }

type Phrase = { readonly name: string; readonly tokens: readonly string[] }

/**
 * Makes a finder for word lists: `{ name: 'word, two words, stem*' }`. Entries are normalised like the texts that are
 * searched. A stem matches every word that begins with it; at one place each name is reported once, the longest match.
 */
export const makePhraseIndex = (
  lists: Readonly<Record<string, string>>,
): ((tokens: readonly string[]) => PhraseMatch[]) => {
  const exact = new Map<string, Phrase[]>()
  const stems = new Map<string, string[]>()
  let shortest = Number.MAX_SAFE_INTEGER
  let longest = 0

  for (const [name, entries] of Object.entries(lists)) {
    for (const entry of entries.split(',')) {
      const isStem = entry.trim().endsWith('*')
      const tokens = tokenise(normaliseText(entry.replace('*', '')))
      const [first] = tokens

      if (first === undefined) {
        continue
      }

      if (isStem && tokens.length === 1) {
        stems.set(first, [...(stems.get(first) ?? []), name])
        shortest = Math.min(shortest, first.length)
        longest = Math.max(longest, first.length)
      } else {
        exact.set(first, [...(exact.get(first) ?? []), { name, tokens }])
      }
    }
  }

  return (tokens) => {
    const found: PhraseMatch[] = []

    tokens.forEach((token, at) => {
      const here = new Map<string, number>()

      for (const form of formsOf(token)) {
        for (const phrase of exact.get(form) ?? []) {
          if (phrase.tokens.every((part, offset) => offset === 0 || tokens[at + offset] === part)) {
            here.set(phrase.name, Math.max(here.get(phrase.name) ?? 1, phrase.tokens.length))
          }
        }

        for (let length = shortest; length <= Math.min(longest, form.length); length += 1) {
          for (const name of stems.get(form.slice(0, length)) ?? []) {
            here.set(name, here.get(name) ?? 1)
          }
        }
      }

      for (const [name, length] of here) {
        found.push({ at, length, name })
      }
    })

    return found
  }
}

/** Arabic glues "and", "with", "for" and "the" to the word: look under the bare word too. */
const formsOf = (token: string): readonly string[] => {
  if (!/^[\u0600-\u06ff]{4,}$/.test(token)) {
    return [token]
  }

  const bare = token.replace(/^[وف]?(?:ال|بال|لل|كال)/, '')

  return bare === token || bare.length < 3 ? [token] : [token, bare]
}
