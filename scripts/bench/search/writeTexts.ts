/** A help centre of any size out of nothing: the same texts for the same number, nobody's words. */
export type BenchArticle = {
  readonly passages: readonly string[]
  readonly slug: string
  readonly title: string
}

const syllables =
  'ba be bi bo bu da de di do du fa fe fi fo ga ge gi go ka ke ki ko la le li lo lu ma me mi mo mu na ne ni no pa pe pi po ra re ri ro ru sa se si so ta te ti to va ve vi vo za ze zo'.split(
    ' ',
  )
const plain =
  'account password invoice payment board task export import calendar notification owner member invite plan seat refund token webhook report timer file upload browser phone code link address search filter label column status template automation workspace settings profile security'.split(
    ' ',
  )
const glue = 'open choose the and then select your in on with for under a new to if it is'.split(
  ' ',
)

/** Mulberry32: small, fast, and the same everywhere. */
const createRandom = (seed: number): (() => number) => {
  let state = seed

  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed

    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

const pick = (list: readonly string[], random: () => number): string =>
  list[Math.floor(random() * list.length)] ?? ''

/** Words are used as in real texts: a few very often, most hardly ever (Zipf). */
const createVocabulary = (random: () => number): (() => string) => {
  const rare = Array.from({ length: 20_000 }, () =>
    Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables, random)).join(''),
  )

  return () => {
    const dice = random()

    return dice < 0.4
      ? pick(glue, random)
      : dice < 0.7
        ? pick(plain, random)
        : (rare[Math.floor(rare.length ** random())] ?? 'word')
  }
}

/** Five passages an article, 60 to 160 words each. */
export const writeTexts = ({
  passages,
  seed,
}: {
  passages: number
  seed: number
}): readonly BenchArticle[] => {
  const random = createRandom(seed)
  const word = createVocabulary(random)
  const text = (length: number): string => Array.from({ length }, word).join(' ')

  return Array.from({ length: Math.ceil(passages / 5) }, (_, index) => ({
    passages: Array.from({ length: 5 }, () => `${text(60 + Math.floor(random() * 100))}.`),
    slug: `article-${String(index)}`,
    title: text(4 + Math.floor(random() * 4)),
  }))
}

/** Questions as customers ask them: words of one passage, some misspelt, some that no passage says. */
export const writeQuestions = ({
  articles,
  count,
  seed,
}: {
  articles: readonly BenchArticle[]
  count: number
  seed: number
}): readonly string[] => {
  const random = createRandom(seed)

  return Array.from({ length: count }, () => {
    const article = articles[Math.floor(random() * articles.length)]
    const words = (article?.passages[Math.floor(random() * 5)] ?? '').split(' ')
    const from = Math.floor(random() * Math.max(1, words.length - 12))
    const asked = words.slice(from, from + 6 + Math.floor(random() * 7))

    return asked.map((word) => (random() < 0.1 ? misspell(word, random) : word)).join(' ')
  })
}

const misspell = (word: string, random: () => number): string => {
  const at = Math.floor(random() * word.length)

  return word.slice(0, at) + word.slice(at + 1)
}
