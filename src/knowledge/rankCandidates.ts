import type { Candidate, Found, MeantWord } from './findCandidates'

import { analyseText } from './analyseText'
import { letterLikeness } from './letterLikeness'
import { wordLikeness } from './wordLikeness'

/** What speaks for a passage. Shares are of the question's words, each counted by how rare it is. */
export type Evidence = {
  readonly cosine: number
  /** Share of the question that the passage says anywhere. */
  readonly coverage: number
  /** BM25F over title, headings and text, as a share of the most that this question could give. */
  readonly relevance: number
  /** Natural logarithm of the number of words asked: a long question is never covered whole. */
  readonly length: number
  /** Likeness in groups of letters to title and text, among the best candidates; 0 for the others. */
  readonly letters: number
  /** How well title and question cover each other: 1 when they say the same. */
  readonly title: number
}

export type Ranked = {
  readonly candidate: Candidate
  readonly evidence: Evidence
  readonly rank: number
}

/** Saturation and length of BM25 (Robertson and Zaragoza 2009), and what a word counts by where it stands. */
const saturation = 1.2
const lengthShare = 0.75
const placeWeights: Readonly<Record<string, number>> = { A: 3, B: 2, C: 1 }
/** Measured on public question sets: docs/adr/0008. */
const shares = { article: 2, cosine: 0.25, letters: 0.25, title: 0.5 }
/** Letters are compared for so many candidates: reading the texts of all would cost more than it finds. */
const comparedByLetters = 24

/**
 * Best first. A passage is carried by the best one of its article: two sections of the right article stand above the
 * second-best article.
 */
export const rankCandidates = ({
  candidates,
  meant,
  text,
  totals,
  words,
}: Found & { text: string; words: readonly string[] }): Ranked[] => {
  const question = readQuestion({ meant, totals, words })
  const weighed = candidates
    .map((candidate) => {
      const evidence = weigh({ candidate, question })

      return {
        candidate,
        evidence,
        own: evidence.relevance + shares.cosine * evidence.cosine + shares.title * evidence.title,
      }
    })
    .sort((a, b) => b.own - a.own || (a.candidate.id < b.candidate.id ? -1 : 1))
  const alike = letterLikeness(
    text,
    weighed
      .slice(0, comparedByLetters)
      .map(({ candidate }) => `${candidate.title} ${candidate.text}`),
  )
  const scored = weighed.map(({ candidate, evidence, own }, at) => {
    const letters = alike[at] ?? 0

    return { candidate, evidence: { ...evidence, letters }, own: own + shares.letters * letters }
  })
  const best = new Map<string, number>()

  for (const { candidate, own } of scored) {
    best.set(candidate.article_id, Math.max(own, best.get(candidate.article_id) ?? 0))
  }

  return scored
    .map(({ candidate, evidence, own }) => ({
      candidate,
      evidence,
      rank: own + shares.article * (best.get(candidate.article_id) ?? 0),
    }))
    .sort((a, b) => b.rank - a.rank || (a.candidate.id < b.candidate.id ? -1 : 1))
}

type Question = {
  readonly averageLength: number
  readonly terms: readonly {
    readonly meant: readonly MeantWord[]
    /** Inverse document frequency: how much the word tells. */
    readonly rarity: number
    readonly term: string
  }[]
  readonly total: number
}

const readQuestion = ({
  meant,
  totals,
  words,
}: Omit<Found, 'candidates'> & { words: readonly string[] }): Question => {
  const passages = totals?.passages ?? 0
  const terms = words.map((term, index) => {
    const own = meant.filter(({ ord }) => ord === index + 1)
    const used = own.reduce((most, word) => Math.max(most, word.passages), 0)

    return { meant: own, rarity: Math.log(1 + (passages - used + 0.5) / (used + 0.5)), term }
  })

  return {
    averageLength: totals === null ? 1 : Math.max(1, totals.text_words / totals.passages),
    terms,
    total: terms.reduce((sum, { rarity }) => sum + rarity, 0),
  }
}

const weigh = ({
  candidate,
  question,
}: {
  candidate: Candidate
  question: Question
}): Omit<Evidence, 'letters'> => {
  const title = [...new Set(analyseText(candidate.title))]
  const length = 1 - lengthShare + (lengthShare * candidate.text_length) / question.averageLength
  let coverage = 0
  let relevance = 0
  let inTitle = 0

  for (const { meant, rarity, term } of question.terms) {
    let likeness = 0
    let uses = 0

    for (const word of meant) {
      for (const place of placesOf({ word: word.word, words: candidate.words })) {
        uses += ((placeWeights[place] ?? 1) * word.likeness) / (place === 'C' ? length : 1)
        likeness = Math.max(likeness, word.likeness)
      }
    }

    coverage += rarity * likeness
    relevance += (rarity * likeness * uses) / (saturation + uses)
    inTitle += rarity * title.reduce((most, word) => Math.max(most, saidBy(word, term, meant)), 0)
  }

  const asked = question.total === 0 ? 0 : inTitle / question.total
  const answered =
    title.reduce(
      (sum, word) =>
        sum +
        question.terms.reduce(
          (most, { meant, term }) => Math.max(most, saidBy(word, term, meant)),
          0,
        ),
      0,
    ) / Math.max(1, title.length)

  return {
    cosine: candidate.cosine ?? 0,
    coverage: question.total === 0 ? 0 : coverage / question.total,
    length: Math.log(Math.max(1, question.terms.length)),
    relevance: question.total === 0 ? 0 : relevance / question.total,
    title: asked + answered === 0 ? 0 : (2 * asked * answered) / (asked + answered),
  }
}

/** How well a word of a title says a word of the question: by its spelling, or because it means the same. */
const saidBy = (word: string, term: string, meant: readonly MeantWord[]): number =>
  meant.reduce(
    (most, other) => (other.word === word ? Math.max(most, other.likeness) : most),
    wordLikeness(term, word),
  )

/** The weights (A, B, C) of the places at which a tsvector, given as text, has a word. */
const placesOf = ({ word, words }: { word: string; words: string }): readonly string[] => {
  const start = `'${word}':`
  const at = words.indexOf(start)

  if (at === -1) {
    return []
  }

  const end = words.indexOf(' ', at)

  return words
    .slice(at + start.length, end === -1 ? undefined : end)
    .split(',')
    .map((place) => (/[ABC]$/u.test(place) ? place.slice(-1) : 'C'))
}
