import type { AnswerComposer, ComposedAnswer, GroundedSentence } from '@/contracts/ports/answer'
import type { KnowledgeHit } from '@/contracts/ports/knowledge'
import { contentWords } from '@/domain/text/contentWords'
import { foldText } from '@/domain/text/foldText'
import { splitSentences } from '@/domain/text/splitSentences'
import type { Channel } from '@/domain/vocabulary'

/** How much an answer may say. Characters leave room for greeting and signature of the channel's format. */
export const answerLimits: Readonly<Record<Channel, { characters: number; sentences: number }>> = {
  email: { characters: 2200, sentences: 14 },
  whatsapp: { characters: 800, sentences: 6 },
  sms: { characters: 300, sentences: 3 },
  phone: { characters: 400, sentences: 3 },
  'web-form': { characters: 1600, sentences: 10 },
  chat: { characters: 450, sentences: 6 },
  social: { characters: 700, sentences: 5 },
}

/** Passages this much weaker than the best speak about something else. */
const relatedShare = 0.75
const maxPassages = 2

type Candidate = {
  readonly hit: KnowledgeHit
  readonly isStep: boolean
  readonly passage: number
  readonly place: number
  readonly score: number
  readonly text: string
}

const isStep = (text: string): boolean => /^(?:\d{1,2}[.)]|[-*•–])\s/u.test(text)

/** A line that only announces or names what follows ("Steps:", a heading). */
const isFragment = (text: string): boolean =>
  !isStep(text) && !/[.!?؟。…:]["'”’»)\]]*$/u.test(text) && text.split(' ').length < 6

const overlap = (words: ReadonlySet<string>, text: string): number =>
  new Set(contentWords(text).filter((word) => words.has(word))).size

const candidatesOf = (
  hit: KnowledgeHit,
  passage: number,
  asked: ReadonlySet<string>,
): Candidate[] => {
  const seen = hit.headingPath.concat(hit.articleTitle).join(' ')
  const fits = overlap(asked, seen) / Math.max(1, asked.size)
  return splitSentences(hit.text)
    .filter((text) => !isFragment(text))
    .map((text, place) => ({
      hit,
      isStep: isStep(text),
      passage,
      place,
      // The passage's own score first, then the words in common; earlier sentences say what it is about.
      score: hit.score + fits * 0.3 + overlap(asked, text) / Math.max(1, asked.size) - place * 0.01,
      text,
    }))
}

/** Passages in the best one's language, best first, near enough to belong to the same answer. */
const choosePassages = (
  hits: readonly KnowledgeHit[],
  language: string,
): readonly KnowledgeHit[] => {
  const sorted = [...hits].sort((a, b) => b.score - a.score)
  const best = sorted.find((hit) => hit.language === language) ?? sorted[0]
  if (best === undefined) return []
  return sorted
    .filter((hit) => hit.language === best.language && hit.score >= best.score * relatedShare)
    .slice(0, maxPassages)
}

const byPlace = (a: Candidate, b: Candidate): number => a.passage - b.passage || a.place - b.place

/**
 * Adds the sentences in order of score until the limits are reached. Steps come as a whole from the first on:
 * a procedure with a hole in it is worse than none.
 */
const choose = (candidates: readonly Candidate[], channel: Channel): readonly Candidate[] => {
  const limit = answerLimits[channel]
  const chosen = new Set<Candidate>()
  const said = new Set<string>()
  let characters = 0
  const add = (one: Candidate): boolean => {
    const key = foldText(one.text).replace(/[^\p{L}\p{N}]+/gu, ' ')
    if (chosen.has(one) || said.has(key)) return true
    if (chosen.size >= limit.sentences || characters + one.text.length > limit.characters)
      return false
    chosen.add(one)
    said.add(key)
    characters += one.text.length + 1
    return true
  }
  for (const one of [...candidates].sort((a, b) => b.score - a.score || byPlace(a, b))) {
    if (!one.isStep) {
      add(one)
      continue
    }
    const steps = candidates.filter(({ isStep, passage }) => isStep && passage === one.passage)
    for (const step of steps.sort(byPlace)) if (!add(step)) break
  }
  return [...chosen].sort(byPlace)
}

const toSentence = ({ hit, text }: Candidate): GroundedSentence => ({
  source: { articleId: hit.articleId, kind: 'passage', passageId: hit.passageId },
  text,
})

const compose = (input: Parameters<AnswerComposer>[0]): ComposedAnswer => {
  const asked = new Set(contentWords(input.question))
  const passages = choosePassages(input.hits, input.language)
  const candidates = passages.flatMap((hit, index) => candidatesOf(hit, index, asked))
  const chosen = choose(candidates, input.channel)
  const heard = chosen.map(({ hit, text }) => `${hit.articleTitle} ${text}`).join(' ')
  const coverage = asked.size === 0 ? 0 : overlap(asked, heard) / asked.size
  const best = passages[0]?.score ?? 0
  return {
    articleIds: [...new Set(chosen.map(({ hit }) => hit.articleId))],
    // Half of a customer's words are story: full trust needs no full coverage.
    confidence:
      chosen.length === 0 ? 0 : Math.min(1, best * (0.75 + 0.5 * Math.min(0.5, coverage))),
    sentences: chosen.map(toSentence),
  }
}

/**
 * The built-in composer: an answer made only of sentences of the passages, word for word, in their order and
 * their language. Deterministic, no network, no cost. No passage, no sentence.
 *
 * `milliseconds` is 0: it takes less than one, and the run's trace measures it by the clock.
 */
export const composeExtractive: AnswerComposer = (input) =>
  Promise.resolve({
    answer: compose(input),
    call: {
      cost: 0,
      inputTokens: 0,
      milliseconds: 0,
      model: 'built-in-extractive',
      outputTokens: 0,
      version: '1',
    },
  })
