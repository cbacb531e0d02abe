import { analyseText } from '../analyseText'
import { wordLikeness } from '../wordLikeness'

export type Question = {
  readonly caseId: string
  readonly caseNumber: string
  readonly createdAt: string
  readonly language: string
  readonly text: string
}

export type Gap<Asked extends Question = Question> = {
  readonly language: string
  /** The latest question of the cluster that speaks most like all of them. */
  readonly example: string
  readonly newest: string
  readonly questions: readonly Asked[]
}

/** Share of the rarer question's weight that two questions have in common, from which they ask for the same. */
const leastLikeness = 0.42
const sameWord = 0.55
const readLength = 600

/**
 * Questions that nobody could answer, gathered by what they ask for, the most asked first. Words count by how rare they are
 * among these questions. Greedy and in one pass: each question joins the cluster it is most like, or opens one.
 * Deterministic: the same questions in the same order give the same gaps.
 */
export const clusterQuestions = <Asked extends Question>(
  questions: readonly Asked[],
): readonly Gap<Asked>[] => {
  const spell = makeSpeller()
  const read = questions.map((question) => ({
    question,
    words: new Set(analyseText(question.text.slice(0, readLength)).map(spell)),
  }))
  const used = new Map<string, number>()

  for (const { words } of read) {
    for (const word of words) {
      used.set(word, (used.get(word) ?? 0) + 1)
    }
  }

  const rarity = (word: string): number => Math.log(1 + questions.length / (used.get(word) ?? 1))
  const weightOf = (words: Iterable<string>): number =>
    [...words].reduce((sum, word) => sum + rarity(word), 0)
  const clusters: { counts: Map<string, number>; members: typeof read }[] = []

  for (const one of read) {
    const best = clusters
      .filter(({ members }) => members[0]?.question.language === one.question.language)
      .map((cluster) => ({ cluster, score: likeness({ cluster, one, rarity, weightOf }) }))
      .sort((a, b) => b.score - a.score)[0]
    const home =
      best !== undefined && best.score >= leastLikeness
        ? best.cluster
        : { counts: new Map<string, number>(), members: [] }

    if (home.members.length === 0) {
      clusters.push(home)
    }

    home.members.push(one)

    for (const word of one.words) {
      home.counts.set(word, (home.counts.get(word) ?? 0) + 1)
    }
  }

  return clusters
    .map(gapOf)
    .sort((a, b) => b.questions.length - a.questions.length || (a.newest < b.newest ? 1 : -1))
}

/** The first spelling met stands for all that are nearly alike ("prin" and "print" are one stem cut twice). */
const makeSpeller = (): ((word: string) => string) => {
  const byStart = new Map<string, string[]>()

  return (word) => {
    const start = word.slice(0, 3)
    const known = byStart.get(start) ?? []
    const same = known.find((other) => wordLikeness(other, word) >= sameWord)

    if (same === undefined) {
      byStart.set(start, [...known, word])
    }

    return same ?? word
  }
}

/** Words that at least half of the cluster says are what it is about. */
const likeness = ({
  cluster: { counts, members },
  one: { words },
  rarity,
  weightOf,
}: {
  cluster: { counts: ReadonlyMap<string, number>; members: readonly unknown[] }
  one: { words: ReadonlySet<string> }
  rarity: (word: string) => number
  weightOf: (words: Iterable<string>) => number
}): number => {
  const core = [...counts].filter(([, count]) => count * 2 >= members.length).map(([word]) => word)
  const shared = core.filter((word) => words.has(word)).reduce((sum, word) => sum + rarity(word), 0)
  const smaller = Math.min(weightOf(core), weightOf(words))

  return smaller === 0 ? 0 : shared / smaller
}

const gapOf = <Asked extends Question>({
  counts,
  members,
}: {
  counts: ReadonlyMap<string, number>
  members: readonly { question: Asked; words: ReadonlySet<string> }[]
}): Gap<Asked> => {
  const sorted = members
    .map(({ question }) => question)
    .sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1))
  const typical = members
    .map(({ question, words }) => ({
      question,
      score: [...words].reduce((sum, word) => sum + (counts.get(word) ?? 0), 0) / (words.size + 2),
    }))
    .sort((a, b) => b.score - a.score)[0]

  return {
    example: typical?.question.text ?? '',
    language: sorted[0]?.language ?? 'en',
    newest: sorted[0]?.createdAt ?? '',
    questions: sorted,
  }
}
