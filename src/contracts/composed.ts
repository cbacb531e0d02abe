import type { RichDoc } from '@/domain/rich/richDoc'

/** `messages.composed`: how a person composed a message, beyond its words. */
export type Composed = {
  readonly bcc?: readonly string[]
  readonly cc?: readonly string[]
  /** Sent on to somebody who is not the customer: `doc` is the whole mail, history included. */
  readonly forward?: { readonly doc: RichDoc; readonly to: readonly string[] }
  readonly rich?: RichDoc
}
