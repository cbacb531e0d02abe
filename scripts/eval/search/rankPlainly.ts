import { analyseText } from '@/knowledge/analyseText'

const saturation = 1.2
const lengthShare = 0.75

type Document = { readonly id: string; readonly text: string; readonly title: string }

/** The baseline: BM25 over title and text, nothing else. Returns the ids of the documents that share a word, best first. */
export const rankPlainly = (
  documents: readonly Document[],
): ((question: string) => readonly string[]) => {
  const read = documents.map(({ id, text, title }) => {
    const words = analyseText(`${title.replaceAll('_', ' ')} ${text}`)
    const counts = new Map<string, number>()

    for (const word of words) {
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }

    return { counts, id, length: words.length }
  })
  const average = read.reduce((sum, { length }) => sum + length, 0) / Math.max(1, read.length)
  const used = new Map<string, number>()

  for (const { counts } of read) {
    for (const word of counts.keys()) {
      used.set(word, (used.get(word) ?? 0) + 1)
    }
  }

  return (question) => {
    const words = [...new Set(analyseText(question))].map((word) => {
      const within = used.get(word) ?? 0

      return { rarity: Math.log(1 + (read.length - within + 0.5) / (within + 0.5)), word }
    })

    return read
      .map(({ counts, id, length }) => ({
        id,
        score: words.reduce((sum, { rarity, word }) => {
          const count = counts.get(word) ?? 0
          const norm = saturation * (1 - lengthShare + (lengthShare * length) / average)

          return sum + (rarity * count) / (count + norm)
        }, 0),
      }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score)
      .map(({ id }) => id)
  }
}
