import { z } from 'zod'

import type { ModeThresholds } from '@/domain/assistant/judgeMode'

const share = z.number().min(0.5).max(0.99)

/** How the house wants its assistant. Kept as versions: a change is a new row, and the newest holds. */
export const assistantSettingsSchema = z.strictObject({
  /** Words that answers of this house never use: an answer with one waits for a person. */
  avoidedWords: z.array(z.string().trim().min(2).max(60)).max(50).default([]),
  /** Lower bound of the 95 % interval of agreement that earns `auto`, 0.5–0.99. */
  autoThreshold: share.default(0.8),
  /** The name that customers read. */
  company: z.string().trim().min(1).max(80).default('TechCorp'),
  /** What a language model is told beside its own instructions; the built-in engine needs none. */
  instructions: z.string().trim().max(2000).default(''),
  /** A customer whose message went to a person is told so once a case, with the wait as it is estimated. */
  isHoldingReplySent: z.boolean().default(false),
  /**
   * A question that no article answers in the customer's language: looked up in English too, where a language model is
   * connected, and translated for a person to approve. Off: it goes to a person as it is.
   */
  isTranslating: z.boolean().default(false),
  leastComparisons: z.int().min(10).max(1000).default(20),
  /** Answers below this confidence wait for a person, 0.3–0.95. */
  minimumConfidence: z.number().min(0.3).max(0.95).default(0.5),
  /** Stands under every letter; empty: the company’s support. */
  signature: z.string().trim().max(300).default(''),
  suggestThreshold: share.default(0.6),
})
export type AssistantSettings = z.infer<typeof assistantSettingsSchema>

/** The settings of a house that has changed none; what a stored row does not hold is filled up from here. */
export const settingsOf = (stored: unknown): AssistantSettings =>
  assistantSettingsSchema.safeParse(stored ?? {}).data ?? assistantSettingsSchema.parse({})

/** What earns the assistant a mode. */
export const thresholdsOf = ({
  autoThreshold,
  leastComparisons,
  suggestThreshold,
}: AssistantSettings): ModeThresholds => ({
  auto: autoThreshold,
  leastComparisons,
  suggest: suggestThreshold,
})

/** How the house speaks to customers. */
export type Brand = Pick<AssistantSettings, 'avoidedWords' | 'company' | 'signature'>

export const brandOf = ({ avoidedWords, company, signature }: AssistantSettings): Brand => ({
  avoidedWords,
  company,
  signature: signature === '' ? `${company} Support` : signature,
})
