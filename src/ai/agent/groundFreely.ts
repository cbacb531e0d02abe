import type { GroundedSentence } from '@/contracts/ports/answer'
import type { KnowledgeHit } from '@/contracts/ports/knowledge'
import { contentWords } from '@/domain/text/contentWords'
import { findWords } from '@/domain/text/findWords'
import { splitSentences } from '@/domain/text/splitSentences'

/** A fact of our own rows that an answer may state. */
export type GroundingRecord = { readonly caseId: string; readonly text: string }

type Source = Exclude<GroundedSentence['source'], { kind: 'none' | 'phrase' }>
type Window = {
  /** One sentence, not two. */
  readonly isAlone: boolean
  readonly bounds: ReadonlySet<string>
  readonly source: Source
  readonly words: ReadonlySet<string>
}

/** Words that turn a sentence into its contrary or narrow it. They must be the same on both sides. */
const bounds = new Set(
  `not cannot can't don't doesn't won't isn't aren't never no none without only unless except until before after
  yes must nicht kein keine keinen keiner keinem nie niemals ohne nur ausser bis erst vor nach ja nein muss mussen no
  nunca jamas sin solo solamente excepto salvo hasta antes despues si debe pas jamais sans seulement sauf avant
  apres oui non doit لا ليس لن لم بدون فقط الا قبل بعد نعم يجب`.split(/\s+/u),
)
/** What an answer may add around a fact without claiming anything. */
const filler = new Set(
  contentWords(
    `simply follow steps step below above following first next finally also note here's easily
    einfach folgende schritte schritt zuerst danach schliesslich siga pasos paso siguientes primero luego finalmente
    suivez etapes etape suivantes abord ensuite enfin اتبع الخطوات التاليه اولا`,
  ),
)

const wordsOf = (text: string): readonly string[] =>
  contentWords(text.replace(/^\s*(?:\d{1,2}[.)]|[-*•–])\s+/u, ''))

const boundsOf = (text: string): ReadonlySet<string> =>
  new Set(
    findWords(text)
      .map(({ folded }) => (folded.endsWith("n't") ? 'not' : folded === 'cannot' ? 'not' : folded))
      .filter((word) => bounds.has(word)),
  )

const windowOf = (source: Source, texts: readonly string[], around: string): Window => ({
  bounds: boundsOf(texts.join(' ')),
  isAlone: texts.length === 1,
  source,
  words: new Set(texts.flatMap(wordsOf).concat(wordsOf(around))),
})

/** Each sentence of a passage alone, then with the next one: what is said further apart is not said together. */
const windowsOf = (hit: KnowledgeHit): readonly Window[] => {
  const sentences = splitSentences(hit.text)
  const around = [hit.articleTitle, ...hit.headingPath].join(' ')
  const source = { articleId: hit.articleId, kind: 'passage' as const, passageId: hit.passageId }

  return [
    ...sentences.map((sentence) => windowOf(source, [sentence], around)),
    ...sentences.slice(1).map((next, at) => windowOf(source, [sentences[at] ?? '', next], around)),
  ]
}

const isSame = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((word) => b.has(word))

/**
 * What each sentence of a freely worded answer rests on. A passage or record supports a sentence that says nothing
 * beyond it: every word that carries meaning, every number, name and address stands in one or two neighbouring sentences
 * there, and negations and restrictions are the same ("only admins", "not", "before"). Stricter than a reader would be:
 * what is doubted waits for a person, what is wrong would reach the customer.
 */
export const groundFreely = ({
  hits,
  records,
  text,
}: {
  hits: readonly KnowledgeHit[]
  records: readonly GroundingRecord[]
  text: string
}): readonly GroundedSentence[] => {
  const windows = [
    ...hits.flatMap(windowsOf),
    ...records.map(({ caseId, text: fact }) => windowOf({ caseId, kind: 'record' }, [fact], '')),
  ]

  return splitSentences(text).map((sentence) => {
    const words = wordsOf(sentence).filter((word) => !filler.has(word))
    const limits = boundsOf(sentence)

    if (words.length === 0) {
      return {
        source: limits.size === 0 ? { id: 'connective', kind: 'phrase' } : { kind: 'none' },
        text: sentence,
      }
    }

    const covering = windows.filter((window) => words.every((word) => window.words.has(word)))
    const support = covering.find((window) => isSame(limits, window.bounds))
    // The same words under another condition: whatever else supports it, somebody should look.
    const isContested = covering.some((window) => window.isAlone && !isSame(limits, window.bounds))

    return {
      source: isContested ? { kind: 'none' } : (support?.source ?? { kind: 'none' }),
      text: sentence,
    }
  })
}
