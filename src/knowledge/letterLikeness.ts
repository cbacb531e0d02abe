import { foldText } from '@/domain/text/foldText'

const size = 4

/**
 * How alike a question and each of some texts are in their groups of four letters, 0 to 1: the cosine of their counts,
 * each group weighted by how few of these texts have it. Finds what words hide: compounds ("Einladungslink"), endings that
 * no stemmer knows, typing errors. Groups never reach over the end of a word.
 */
export const letterLikeness = (question: string, texts: readonly string[]): readonly number[] => {
  const asked = countGroups(question)
  const counted = texts.map(countGroups)
  const used = new Map<number, number>()

  for (const groups of counted) {
    for (const group of groups.keys()) {
      used.set(group, (used.get(group) ?? 0) + 1)
    }
  }

  const weigh = (groups: ReadonlyMap<number, number>): ReadonlyMap<number, number> =>
    new Map(
      [...groups].map(([group, count]) => {
        const within = used.get(group) ?? 0

        return [
          group,
          (1 + Math.log(count)) * Math.log(1 + (texts.length - within + 0.5) / (within + 0.5)),
        ]
      }),
    )
  const wanted = weigh(asked)

  return counted.map((groups) => cosine(wanted, weigh(groups)))
}

const countGroups = (text: string): ReadonlyMap<number, number> => {
  const counts = new Map<number, number>()

  for (const word of foldText(text).split(/[^\p{L}\p{N}]+/u)) {
    const padded = ` ${word} `

    for (let at = 0; word !== '' && at + size <= padded.length; at += 1) {
      let group = 0

      for (let letter = at; letter < at + size; letter += 1) {
        group = Math.imul(group, 31) + padded.charCodeAt(letter)
      }

      counts.set(group, (counts.get(group) ?? 0) + 1)
    }
  }

  return counts
}

const cosine = (a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number => {
  const shared = [...a].reduce((sum, [group, weight]) => sum + weight * (b.get(group) ?? 0), 0)
  const lengths = Math.sqrt(squares(a) * squares(b))

  return lengths === 0 ? 0 : shared / lengths
}

const squares = (weights: ReadonlyMap<number, number>): number => {
  let sum = 0

  for (const weight of weights.values()) {
    sum += weight * weight
  }

  return sum
}
