import { contentWords } from '@/domain/text/contentWords'
import { splitSentences } from '@/domain/text/splitSentences'

/** The sentence that carries most of what is said anywhere in the conversation; a question counts double. */
export const keySentence = (text: string, weights: ReadonlyMap<string, number>): string => {
  let best = { score: -1, sentence: '' }
  for (const sentence of splitSentences(text)) {
    const words = new Set(contentWords(sentence))
    const sum = [...words].reduce((total, word) => total + (weights.get(word) ?? 0), 0)
    const score = (sum / Math.sqrt(words.size + 1)) * (/[?؟]/u.test(sentence) ? 2 : 1)
    if (score > best.score) best = { score, sentence }
  }
  return best.sentence
}
