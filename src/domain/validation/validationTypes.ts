import type { Conditions } from '../routing/conditions'
import type { Channel } from '../vocabulary'

/** What is known about a message before anything understands it. Missing fields may be left out. */
export type DataFacts = {
  readonly channel: Channel
  /** By name: `customer.email`, `message.text`, `order.number`, … Lists hold several of the same kind. */
  readonly fields: Readonly<Record<string, null | string | readonly string[] | undefined>>
}

/** What a rule checks; the keys of `settings` in a stored rule. */
export type ValidationCheck =
  /** At least one of the fields has a value. */
  | { readonly check: 'required'; readonly fields: readonly string[] }
  | { readonly check: 'email'; readonly field: string }
  | { readonly check: 'phone'; readonly field: string }
  /** The fields, where present, say the same after normalisation (`as`). */
  | {
      readonly as: 'email' | 'phone' | 'text'
      readonly check: 'consistent'
      readonly fields: readonly string[]
    }
  /** The value has the shape of a mask: `#` a digit, `A` a letter, `*` either, others themselves. */
  | { readonly check: 'mask'; readonly field: string; readonly masks: readonly string[] }
  | { readonly check: 'readable'; readonly field: string; readonly maxLength: number }

export type ValidationRule = {
  readonly id: string
  readonly name: string
  readonly isActive: boolean
  /** Empty: every channel. */
  readonly channels: readonly Channel[]
  /** Asked only of messages that meet these, over `channel` and the fields; left out: of every message. */
  readonly when?: Conditions | undefined
  /** Shown in the review queue. */
  readonly problem: string
  readonly suggestion: string
} & ValidationCheck

export type DataProblem = {
  readonly field: string
  readonly problem: string
  readonly ruleId: string
  readonly suggestion: string
}
