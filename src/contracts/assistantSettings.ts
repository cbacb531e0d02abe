import { z } from 'zod'

const share = z.number().min(0.5).max(0.99)

/** How the house wants its assistant. Kept as versions: a change is a new row, and the newest holds. */
export const assistantSettingsSchema = z.strictObject({
  /** Lower bound of the 95 % interval of agreement that earns `auto`, 0.5–0.99. */
  autoThreshold: share.default(0.8),
  /** What a language model is told beside its own instructions; the built-in engine needs none. */
  instructions: z.string().trim().max(2000).default(''),
  /** A customer whose message went to a person is told so once a case, with the wait as it is estimated. */
  isHoldingReplySent: z.boolean().default(false),
  leastComparisons: z.int().min(10).max(1000).default(20),
  /** Answers below this confidence wait for a person, 0.3–0.95. */
  minimumConfidence: z.number().min(0.3).max(0.95).default(0.5),
  suggestThreshold: share.default(0.6),
})
export type AssistantSettings = z.infer<typeof assistantSettingsSchema>

/** The settings of a house that has changed none; what a stored row does not hold is filled up from here. */
export const settingsOf = (stored: unknown): AssistantSettings =>
  assistantSettingsSchema.safeParse(stored ?? {}).data ?? assistantSettingsSchema.parse({})
