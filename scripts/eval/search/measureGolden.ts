import { goldenQuestions } from '@/knowledge/golden/goldenQuestions'
import type { Evidence } from '@/knowledge/rankCandidates'

import { addDemoArticles } from './addDemoArticles'
import { openIndex } from './openIndex'

/** One golden question with what the search made of it. */
export type GoldenResult = {
  readonly confidence: number
  /** Of the best passage; null where nothing was found. */
  readonly evidence: Evidence | null
  readonly isAnswerable: boolean
  readonly isFirst: boolean
  readonly isHeldBack: boolean
  readonly isInThree: boolean
  readonly language: string
  readonly question: string
}

/** Asks the demo company's knowledge base all our own questions. */
export const measureGolden = async (): Promise<readonly GoldenResult[]> => {
  const index = await openIndex()
  await addDemoArticles(index)
  const results: GoldenResult[] = []

  for (const { isHeldBack, language, question, slug } of goldenQuestions) {
    const asked = { language, limit: 5, query: question }
    const { confidence, hits } = await index.search(asked)
    const [best] = await index.rank(asked)
    results.push({
      confidence,
      evidence: best?.evidence ?? null,
      isAnswerable: slug !== null,
      isFirst: slug !== null && hits[0]?.articleSlug === slug,
      isHeldBack,
      isInThree: slug !== null && hits.slice(0, 3).some(({ articleSlug }) => articleSlug === slug),
      language,
      question,
    })
  }

  await index.close()

  return results
}
