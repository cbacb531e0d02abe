import type { Payload } from 'payload'

import { setImmediate as breathe } from 'node:timers/promises'

import type { RunAssistant } from '@/contracts/assistant'
import type { AnswerComposer } from '@/contracts/ports/answer'
import type { Clock } from '@/contracts/ports/clock'
import type { KnowledgeSearch } from '@/contracts/ports/knowledge'
import type { EmbeddingModel } from '@/contracts/ports/model'
import type { TriageModel } from '@/contracts/ports/triage'
import type { GoldenOutcome } from '@/domain/assistant/compareOutcomes'
import type { ArticleCandidate, GoldenPort } from '@/pipeline/judge/goldenPort'

import { runAssistant } from '@/ai/agent/runAssistant'
import { createDryAssistant } from '@/ai/evals/createDryAssistant'
import { evaluateGolden } from '@/ai/evals/evaluateGolden'
import { goldenEntry } from '@/ai/evals/goldenEntries'
import { searchPassages } from '@/knowledge/searchPassages'
import { readSynonyms } from '@/knowledge/synonyms/readSynonyms'
import { amendFound } from '@/knowledge/whatIf/amendFound'
import { readAmendment } from '@/knowledge/whatIf/readAmendment'
import { readBaseState } from '@/knowledge/whatIf/readBaseState'
import { rememberFound } from '@/knowledge/whatIf/rememberFound'
import { env } from '@/lib/env'
import { rememberCalls } from '@/lib/rememberCalls'
import { sqlOn } from '@/lib/sql'

import { formatAssistantAnswer } from './formatAssistantAnswer'

/**
 * The golden conversations against this worker's models, search and formats. What the models and the knowledge base said
 * is kept while neither changes: a second change is judged without asking them again.
 */
export const goldenPort = ({
  clock,
  composer,
  driver,
  embeddings,
  hasLanguageModel,
  model,
  payload,
}: {
  clock: Clock
  composer: AnswerComposer
  /** With these instructions of the house, published or not. */
  driver: (instructions: string) => RunAssistant
  embeddings: EmbeddingModel
  hasLanguageModel: boolean
  model: TriageModel
  payload: Payload
}): GoldenPort => {
  const run = sqlOn(payload)
  const remember = rememberFound()
  const triage = rememberCalls(
    (asked: { subject: null | string; text: string }) => model.triage(asked),
    ({ subject, text }) => JSON.stringify([model.version, subject, text]),
  )

  /** How the product as it is fares: every change is held against it, and most leave it as it was. */
  let standing: { key: string; outcomes: readonly GoldenOutcome[] } | null = null

  /** What search says while the base stays as it is: rules and settings change nothing of it. */
  let searched: { search: KnowledgeSearch; state: string } | null = null

  const searchOf = async (article: ArticleCandidate | null): Promise<KnowledgeSearch> => {
    const state = await readBaseState(run)

    if (article !== null) {
      return openSearch(article, state)
    }

    if (searched?.state !== state) {
      searched = {
        search: rememberCalls(await openSearch(null, state), (asked) => JSON.stringify(asked)),
        state,
      }
    }

    return searched.search
  }

  const openSearch = async (
    article: ArticleCandidate | null,
    state: string,
  ): Promise<KnowledgeSearch> => {
    const kept = remember(state)
    const synonyms = rememberCalls(
      (language: string) => readSynonyms({ language, run }),
      (language) => language,
    )
    const amendment =
      article === null
        ? null
        : await readAmendment({
            articleId: article.id,
            embeddings,
            now: clock(),
            run,
            texts: article.texts.map((text) => ({ ...text, slug: article.slug })),
          })

    return (asked) =>
      searchPassages({
        ...asked,
        around: async (find, lookup) => {
          const found = await kept(find, lookup)

          return amendment === null ? found : amendFound(amendment, found, lookup)
        },
        embeddings,
        run,
        synonyms,
      })
  }

  const describe = async (): Promise<string> =>
    `${model.name} ${model.version} ${await readBaseState(run)}`

  return {
    describe,
    hasLanguageModel,
    run: async ({ isBuiltIn, known, onProgress, product }) => {
      const { article, slugs, ...rules } = product
      // What a language model says differs from time to time, and is asked anew.
      const isSteady = article === null && (isBuiltIn || !hasLanguageModel)
      const key = isSteady ? JSON.stringify([await describe(), product]) : ''
      const search = await searchOf(article)
      const isKnown = new Set(slugs)
      const report = await evaluateGolden({
        ask: createDryAssistant({
          ...rules,
          avoidedWords: rules.brand.avoidedWords,
          allowedDomains: [new URL(env.SERVER_URL).hostname, env.MAIL_FROM.split('@')[1] ?? ''],
          clock,
          composer,
          format: (answer) => {
            const formatted = formatAssistantAnswer({
              ...answer,
              articleSlugs: [],
              brand: rules.brand,
              customerName: null,
              isReferenceAsked: false,
            })

            return formatted.kind === 'formatted' ? formatted.parts : null
          },
          model: { name: model.name, triage, version: model.version },
          run: isBuiltIn ? runAssistant : driver(rules.instructions),
          search: (input) => search({ ...input, audience: 'public' }),
        }),
        isKnown: (slug) => isKnown.has(slug),
        known: isSteady && standing?.key === key ? standing.outcomes : known,
        onProgress: async (done, total) => {
          // All of it may be answered from memory: the worker's other jobs get their turn.
          await breathe()
          await onProgress(done, total)
        },
      })

      standing = isSteady ? { key, outcomes: report.outcomes } : standing

      return { ...report, engine: model.name }
    },
    tell: (id) => {
      const entry = goldenEntry(id)

      return entry === undefined
        ? null
        : { expected: entry.expected, language: entry.language, text: entry.asked.text }
    },
  }
}
