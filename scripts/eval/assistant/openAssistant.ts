import { composeExtractive } from '@/ai/agent/composeExtractive'
import { runAssistant } from '@/ai/agent/runAssistant'
import { createDryAssistant } from '@/ai/evals/createDryAssistant'
import type { AskDryly } from '@/ai/evals/createDryAssistant'
import { createBuiltInTriage } from '@/ai/models/built-in/createBuiltInTriage'
import { starterExamples } from '@/ai/models/built-in/starter/starterExamples'
import { formatAnswer } from '@/channels/format/formatAnswer'
import { categories } from '@/demo/content/organisation/categories'
import { defaultEscalationRules } from '@/domain/escalation/defaultEscalationRules'
import { defaultGuardrails } from '@/domain/guardrails/defaultGuardrails'

import { addDemoArticles } from '../search/addDemoArticles'
import { openIndex } from '../search/openIndex'

const clock = (): Date => new Date('2026-03-10T12:00:00Z')

export type Assistant = {
  /** Publishes one more article, as an editor would; what it gives lets it become something else. */
  readonly addArticle: (article: {
    body: string
    slug: string
    title: string
  }) => Promise<(state: 'changed' | 'gone' | 'unpublished') => Promise<void>>
  readonly ask: AskDryly
  readonly close: () => Promise<void>
}

/**
 * The assistant as the product runs it, on the demo company's articles in a database in memory: built-in triage, search,
 * composer, guardrails, triggers, channel format and rules of conduct. Mode "auto" everywhere, so that what it would
 * send by itself shows.
 */
export const openAssistant = async (): Promise<Assistant> => {
  const index = await openIndex()
  await addDemoArticles(index)
  const model = createBuiltInTriage({
    clock,
    examples: starterExamples,
    labels: categories.map(({ description, key, name }) => ({
      description: `${name} ${description}`,
      label: key,
    })),
  })

  const ask = createDryAssistant({
    allowedDomains: ['techcorp.example'],
    clock,
    composer: composeExtractive,
    escalationRules: defaultEscalationRules,
    format: (answer) => {
      const formatted = formatAnswer({
        ...answer,
        brand: {
          company: 'TechCorp',
          helpCentreUrl: 'https://help.techcorp.example',
          signature: 'TechCorp Support',
        },
        customerName: 'Ada Berg',
        links: [],
      })

      return formatted.kind === 'formatted' ? formatted.parts : null
    },
    guardrails: defaultGuardrails,
    minimumConfidence: 0.5,
    model,
    run: runAssistant,
    search: index.search,
  })

  return {
    addArticle: async ({ body, slug, title }) => {
      const passages = await index.add({
        audience: 'public',
        keywords: '',
        language: 'en',
        passages: [{ headings: [], position: 0, text: body }],
        slug,
        title,
      })

      return (state) => index.become(state, passages)
    },
    ask,
    close: () => index.close(),
  }
}
