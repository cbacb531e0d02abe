import { intents } from '@/ai/models/built-in/intents'
import { seededRandom } from '@/ai/text/seededRandom'
import type { TriageExample } from '@/contracts/ports/triage'
import { moods } from '@/domain/triage/moods'
import { priorities } from '@/domain/vocabulary'

export const categories: readonly string[] = Array.from(
  { length: 60 },
  (_, at) => `topic-${String(at + 1)}`,
)

const wordCount = 30_000
const ownWords = 80
/** One word in four is one that its category uses more than others. */
const ownShare = 0.25

/**
 * Labelled messages of made-up words, the same for the same count: 12 to 60 words each, common words far commoner than
 * rare ones, some misspelt, and each category with words that it prefers. They say nothing about quality, but they fill a
 * model as real ones do: words and pieces of words keep coming that were never seen before.
 */
export const makeExamples = (count: number, seed: number): TriageExample[] => {
  const random = seededRandom(seed)
  const pick = <T>(items: readonly T[]): T | undefined => items[Math.floor(random() * items.length)]

  return Array.from({ length: count }, () => {
    const topic = Math.floor(random() * categories.length)
    const length = 12 + Math.floor(random() * 49)
    const text = Array.from({ length }, () => {
      const rank =
        random() < ownShare
          ? 200 + topic * ownWords + Math.floor(ownWords * random() ** 2)
          : Math.floor(wordCount ** random())
      const word = words[rank] ?? ''

      return random() < 0.03 ? misspelt(word, random()) : word
    }).join(' ')
    const priority = pick(priorities)
    const intent = pick(intents)
    const mood = pick(moods)

    return {
      category: categories[topic] ?? '',
      text,
      ...(priority !== undefined && { priority }),
      ...(random() < 0.2 && intent !== undefined && { intent }),
      ...(random() < 0.05 && mood !== undefined && { sentiment: mood.value }),
      ...(random() < 0.01 && { language: 'nl' }),
      ...(random() < 0.03 && { wantsPerson: random() < 0.5 }),
    }
  })
}

const syllables =
  'ba ce di fo gu ka le mi no pu ra se ti vo wu za ble cre dra flo gri plu sta tri ent ing ous'.split(
    ' ',
  )

const words = ((): readonly string[] => {
  const random = seededRandom(1)

  return Array.from({ length: wordCount }, (_, rank) =>
    Array.from(
      { length: 1 + Math.floor(random() * 3) + (rank > 300 ? 1 : 0) },
      () => syllables[Math.floor(random() * syllables.length)],
    ).join(''),
  )
})()

const misspelt = (word: string, where: number): string => {
  const at = Math.floor(where * word.length)

  return `${word.slice(0, at)}${word.slice(at + 1)}`
}
