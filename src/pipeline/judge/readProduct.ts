import type { Payload } from 'payload'

import { brandOf } from '@/contracts/assistantSettings'
import { sql, sqlOn } from '@/lib/sql'

import { escalationRulesOf, escalationRulesPart } from '../cases/assistant/escalationRules'
import { guardrailsOf, guardrailsPart } from '../cases/assistant/guardrails'
import { readAssistantSettings } from '../cases/assistant/readAssistantSettings'
import type { GoldenProduct } from './goldenPort'

/** Rules, settings and articles as they hold now. */
export const readProduct = async (payload: Payload): Promise<GoldenProduct> => {
  const run = sqlOn(payload)
  const settings = await readAssistantSettings(run)
  const [rules] = await run<{ guardrails: string; triggers: string }>(
    sql`select ${escalationRulesPart} as triggers, ${guardrailsPart} as guardrails`,
  )
  const articles = await run<{ slug: string }>(
    sql`select slug from articles where _status = 'published' order by slug`,
  )

  return {
    article: null,
    brand: brandOf(settings),
    escalationRules: escalationRulesOf(rules?.triggers ?? '[]'),
    guardrails: guardrailsOf(rules?.guardrails ?? '[]'),
    instructions: settings.instructions,
    minimumConfidence: settings.minimumConfidence,
    slugs: articles.map(({ slug }) => slug),
  }
}
