import type { LikelyTopic } from '@/domain/routing/experienceOf'

import { scoreLinear } from '@/ai/models/built-in/linear/scoreLinear'
import { trainLinear } from '@/ai/models/built-in/linear/trainLinear'
import { experienceOf } from '@/domain/routing/experienceOf'

import { say } from '../lib/say'

/** A past case: what it was about, who had it. The newest last. */
export type PastCase = { readonly agent: string; readonly text: string; readonly topic: string }

/** As in `src/pipeline/cases/routing/experience.ts`; the sets have an order but no dates, so age counts in cases. */
const halfLifeCases = 600
const mostCases = 60
const mostTopics = 20
const leastShare = 0.005
const alikeCounts = 1000

/**
 * Who is likely to be the one for a text, as routing learns it: the topics that the built-in engine finds likely, and who
 * had the newest cases of each, alike ones counting more. A topic that is known stands alone. Best first, with the share
 * of each.
 */
export const likelyAgents = (
  past: readonly PastCase[],
): ((text: string, known?: string) => readonly { label: string; share: number }[]) => {
  const model = trainLinear({
    isCompared: true,
    labels: [...new Set(past.map(({ topic }) => topic))].toSorted().map((label) => ({ label })),
    rows: past.map(({ text, topic }) => ({ label: topic, text })),
  })
  say(`learned by ${model.vocabulary.telling === undefined ? 'margins' : 'least squares'}`)
  const byTopic = new Map<string, { agent: string; at: number; trigrams: ReadonlySet<string> }[]>()

  past.forEach(({ agent, text, topic }, at) => {
    const known = byTopic.get(topic) ?? []
    byTopic.set(topic, known)
    known.push({ agent, at, trigrams: trigramsOf(text) })
  })

  return (text, known) => {
    const asked = trigramsOf(text)
    const likely =
      known === undefined
        ? scoreLinear(model, text)
            .labels.slice(0, mostTopics)
            .filter(({ confidence }, at) => at === 0 || confidence >= leastShare)
        : [{ confidence: 1, label: known }]
    const topics = likely.map(({ confidence, label }): LikelyTopic => {
      const handled: Record<string, number> = {}

      for (const { agent, at, trigrams } of (byTopic.get(label) ?? []).slice(-mostCases)) {
        const alike = 1 + alikeCounts * similarity(asked, trigrams) ** 2
        handled[agent] = (handled[agent] ?? 0) + 0.5 ** ((past.length - at) / halfLifeCases) * alike
      }

      return { handled, share: confidence }
    })

    return Object.entries(experienceOf(topics))
      .map(([label, share]) => ({ label, share }))
      .toSorted((a, b) => b.share - a.share || (a.label < b.label ? -1 : 1))
  }
}

/** As Postgres' pg_trgm: of each word with two spaces before and one after. */
const trigramsOf = (text: string): ReadonlySet<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) => {
      const padded = `  ${word} `

      return Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3))
    }),
  )

const similarity = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  const both = [...a].filter((one) => b.has(one)).length

  return both === 0 ? 0 : both / (a.size + b.size - both)
}
