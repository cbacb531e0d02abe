import { makePhraseIndex } from '../makePhraseIndex'
import { normaliseText } from '../normaliseText'
import { tokenise } from '../tokenise'
import { negationWords, sentimentWords, strengthWords } from './sentimentWords'

const findFeeling = makePhraseIndex(sentimentWords)
const findNegation = makePhraseIndex(negationWords)
const findStrength = makePhraseIndex(strengthWords)

/** How many words after a "not" are turned around, at most to the end of the clause. */
const negationReach = 3
const turnedAround = -0.6

export type WordFeeling = { readonly word: string; readonly feeling: number }

const clauseEnd = /(?<=[\p{L}\p{N}])[.,;!?؟،]+(?=\s|$)|\n+|\s-+\s|\b(?:but|aber|pero|mais)\b/u

/** The feeling of each word that has one, after negation and intensifiers. Takes a normalised text. */
export const feelingOfWords = (normalised: string): WordFeeling[] =>
  normalised.split(clauseEnd).flatMap((clause) => feelingOfClause(tokenise(clause)))

const feelingOfClause = (tokens: readonly string[]): WordFeeling[] => {
  const negations = new Set(findNegation(tokens).map(({ at }) => at))
  const strengths = new Map(findStrength(tokens).map(({ at, length, name }) => [at + length, name]))
  const strongest = new Map<number, { feeling: number; length: number }>()

  for (const { at, length, name } of findFeeling(tokens)) {
    const feeling = Number(name)
    const known = strongest.get(at)

    if (
      known === undefined ||
      length > known.length ||
      Math.abs(feeling) > Math.abs(known.feeling)
    ) {
      strongest.set(at, { feeling, length })
    }
  }

  return [...strongest].map(([at, { feeling, length }]) => {
    const strength = strengths.get(at)
    let value = feeling * (strength === 'up' ? 1.4 : strength === 'less' ? 0.6 : 1)

    for (let back = 1; back <= negationReach; back += 1) {
      // French closes with "pas" after the verb: "n'est pas bon" counts once.
      if (negations.has(at - back)) {
        value *= turnedAround
        break
      }
    }

    return { feeling: value, word: tokens.slice(at, at + length).join(' ') }
  })
}

/**
 * Sentiment by the word list alone: 0 furious, 0.5 neutral, 1 delighted. Shouting (!!) sharpens what is there.
 * Takes the raw text.
 */
export const scoreSentiment = (text: string): number => {
  const feelings = feelingOfWords(normaliseText(text))
  const shout = /[!]{2}/.test(text) ? 1.2 : 1
  const sum = feelings.reduce((total, { feeling }) => total + feeling, 0) * shout

  return 0.5 + 0.5 * (sum / Math.sqrt(sum * sum + 12))
}
