import type { Candidate, Found, MeantWord } from '../findCandidates'
import type { Lookup } from '../searchPassages'

/** A passage as the index holds it, or would hold it. */
export type IndexedPassage = Candidate & {
  readonly audience: string
  /** Length 1, as all vectors of the index. */
  readonly vector: Float32Array | null
}

/** One article's passages: those that the index holds now, and those that it would hold. */
export type Amendment = {
  readonly after: readonly IndexedPassage[]
  readonly articleId: string
  readonly before: readonly Pick<IndexedPassage, 'language' | 'text_length' | 'words'>[]
}

const says = (words: string, word: string): boolean =>
  words.startsWith(`'${word}':`) || words.includes(` '${word}':`)

const countSaid = (passages: readonly { readonly words: string }[], word: string): number =>
  passages.filter(({ words }) => says(words, word)).length

const cosineOf = (a: Float32Array, b: Float32Array): number =>
  a.reduce((sum, value, at) => sum + value * (b[at] ?? 0), 0)

/**
 * What a look-up would find if the article had other passages: its own ones are taken out, the others put in, and the
 * words of the question counted anew. Nothing is written. One thing is left out: a new word of the article is not
 * offered for a misspelt one of the question.
 */
export const amendFound = (
  { articleId, ...amendment }: Amendment,
  { candidates, meant, totals }: Found,
  { alike, audience, language, vector, words }: Lookup,
): Found => {
  const before = amendment.before.filter((passage) => passage.language === language)
  const after = amendment.after.filter((passage) => passage.language === language)
  const counted = (word: string, passages: number): number =>
    passages - countSaid(before, word) + countSaid(after, word)
  const kept = meant.flatMap((word): MeantWord[] => {
    const passages = counted(word.word, word.passages)

    return passages > 0 ? [{ ...word, passages }] : []
  })
  const has = (ord: number, word: string): boolean =>
    kept.some((one) => one.ord === ord && one.word === word)
  const added = [
    ...words.map((word, at) => ({ likeness: 1, ord: at + 1, word })),
    ...alike.map(({ likeness, ord, word }) => ({ likeness, ord, word })),
  ].flatMap((one): MeantWord[] => {
    const passages = countSaid(after, one.word)

    return passages > 0 && !has(one.ord, one.word) ? [{ ...one, passages }] : []
  })
  const known = new Set(added.filter(({ likeness }) => likeness === 1).map(({ ord }) => ord))
  const all = [
    // Words spelt nearly alike were only a guess as long as nobody used the word itself.
    ...kept.filter(({ likeness, ord }) => likeness === 1 || !known.has(ord)),
    ...added,
  ]
  const others = candidates.filter((candidate) => candidate.article_id !== articleId)
  const least = Math.min(1, ...others.map(({ cosine }) => cosine ?? 1))
  const own = after
    .filter((passage) => passage.audience === 'public' || audience !== 'public')
    .map(({ audience: _audience, vector: itsVector, ...passage }) => ({
      ...passage,
      cosine: itsVector === null ? null : cosineOf(vector, itsVector),
    }))
    .filter(
      ({ cosine, words: said }) =>
        (cosine ?? 0) >= least || all.some(({ word }) => says(said, word)),
    )
  const lengths = (passages: readonly { readonly text_length: number }[]): number =>
    passages.reduce((sum, { text_length }) => sum + text_length, 0)
  const passages = (totals?.passages ?? 0) - before.length + after.length

  return {
    candidates: [...others, ...own],
    meant: all,
    totals:
      passages <= 0
        ? null
        : {
            passages,
            text_words: (totals?.text_words ?? 0) - lengths(before) + lengths(after),
          },
  }
}
