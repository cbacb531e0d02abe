import type { RunAssistant } from '@/contracts/assistant'
import type { AnswerComposer, Clock, KnowledgeSearch, TriageModel } from '@/contracts/ports'
import type { RunGolden } from '@/pipeline/judge/evaluateAssistant'

import { createDryAssistant } from '@/ai/evals/createDryAssistant'
import { evaluateGolden } from '@/ai/evals/evaluateGolden'
import { env } from '@/lib/env'

import { formatAssistantAnswer } from './formatAssistantAnswer'

/** The golden conversations against this worker's models, search and formats. */
export const runGolden =
  ({
    clock,
    composer,
    driver,
    model,
    search,
  }: {
    clock: Clock
    composer: AnswerComposer
    /** With these instructions of the house, published or not. */
    driver: (instructions: string) => RunAssistant
    model: TriageModel
    search: KnowledgeSearch
  }): RunGolden =>
  async ({ instructions, isKnown, onProgress, ...rules }) => {
    const { figures, misses } = await evaluateGolden({
      ask: createDryAssistant({
        ...rules,
        allowedDomains: [new URL(env.SERVER_URL).hostname, env.MAIL_FROM.split('@')[1] ?? ''],
        clock,
        composer,
        format: (answer) => {
          const formatted = formatAssistantAnswer({
            ...answer,
            articleSlugs: [],
            customerName: null,
            isReferenceAsked: false,
          })

          return formatted.kind === 'formatted' ? formatted.parts : null
        },
        model,
        run: driver(instructions),
        search: (input) => search({ ...input, audience: 'public' }),
      }),
      isKnown,
      onProgress,
    })

    return { engine: model.name, figures, misses }
  }
