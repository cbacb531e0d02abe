import type { KnowledgeHit, KnowledgeSearchResult } from '@/contracts/ports'

import { contentWords } from '@/domain/text/contentWords'
import { stemWord } from '@/domain/text/stemWord'

/**
 * Turns rankings into probabilities: how sure is it that the passage answers? A logistic function of the similarity of
 * the vectors and of the share of the question's words that the passage (with title and headings) speaks of.
 */
const weights = { base: -3.2, cosine: 4.5, coverage: 4.2 }

export const calibrate = ({
  asked,
  hits,
  scores,
}: {
  asked: readonly string[]
  hits: readonly KnowledgeHit[]
  /** Cosine of each hit, null where only words found it. */
  scores: readonly (null | number)[]
}): KnowledgeSearchResult => {
  const stems = new Set(asked.map(stemWord))
  const scored = hits
    .map((hit, index) => {
      const cosine = scores[index] ?? 0
      const coverage = coverageOf({ hit, stems })

      return {
        ...hit,
        isSemantic: cosine >= 0.5,
        score: 1 / (1 + Math.exp(-(weights.base + weights.cosine * cosine + weights.coverage * coverage))),
      }
    })
    .sort((a, b) => b.score - a.score)

  return {
    confidence: scored[0]?.score ?? 0,
    hits: scored.map(({ isSemantic: _, ...hit }) => hit),
    method: scored[0]?.isSemantic === true ? 'semantic' : 'text',
  }
}

const coverageOf = ({ hit, stems }: { hit: KnowledgeHit; stems: ReadonlySet<string> }): number => {
  const said = new Set(contentWords([...hit.headingPath, hit.text].join(' ')).map(stemWord))

  return stems.size === 0 ? 0 : [...stems].filter((stem) => said.has(stem)).length / stems.size
}
