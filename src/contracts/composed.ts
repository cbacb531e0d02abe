import type { RichDoc } from '@/domain/rich/richDoc'

/** Whose approval an answer needs before it goes out, and when it had it. */
export type Approval = {
  readonly approvedAt?: string
  readonly approverId: string
  /** What the author wants looked at. */
  readonly note?: string
}

/** `messages.composed`: how a person composed a message, beyond its words. */
export type Composed = {
  readonly approval?: Approval
  readonly bcc?: readonly string[]
  readonly cc?: readonly string[]
  /** Sent on to somebody who is not the customer: `doc` is the whole mail, history included. */
  readonly forward?: { readonly doc: RichDoc; readonly to: readonly string[] }
  readonly rich?: RichDoc
}
