import type { Channel, IdentifierKind } from '@/domain/vocabulary'

/** One customer message, as every channel adapter hands it over. */
export type ParsedMessage = {
  readonly channel: Channel
  /** Unique per channel and account; redelivery carries the same id. */
  readonly providerId: string
  readonly sender: {
    readonly kind: IdentifierKind
    /** Normalised: lower-case e-mail, E.164 phone. */
    readonly value: string
    readonly name: null | string
    /** False when the parsers disagree about the sender or the header is unusual: never selects an account. */
    readonly isVerified: boolean
  }
  readonly subject: null | string
  /** What the customer wrote now, without quoted history and signature. */
  readonly text: string
  /** The whole text, quotes included. */
  readonly fullText: string
  /** Unsanitised. Never rendered before sanitising. */
  readonly html: null | string
  readonly sentAt: Date | null
  /** Message ids this one answers, nearest first. Proof of nothing by themselves. */
  readonly references: readonly string[]
  /** Signed reply token found in an address or a form field, not yet checked. */
  readonly replyToken: null | string
  readonly automatic: 'auto-reply' | 'bounce' | 'bulk' | 'none'
  readonly attachments: readonly ParsedAttachment[]
  /** Form fields beyond the message itself (category hint, order number, …). */
  readonly fields: Readonly<Record<string, string>>
}

export type ParsedAttachment = {
  readonly filename: string
  readonly contentType: string
  readonly size: number
  /** Absent for media that is fetched later from the provider. */
  readonly content: null | Uint8Array
  readonly url: null | string
}

export type ParseOutcome =
  | { readonly kind: 'message'; readonly message: ParsedMessage }
  | { readonly kind: 'malformed'; readonly reason: string }

/** A raw input as it was stored durably in `inbound-events`. */
export type RawInbound = {
  readonly channel: Channel
  /** Body bytes as text (`utf8`) or base64 for MIME. */
  readonly body: string
  readonly encoding: 'base64' | 'utf8'
  readonly receivedAt: Date
}

export type OutboundMessage = {
  /** The attempt token: same for every try of one delivery. Providers with idempotency keys get it. */
  readonly token: string
  readonly to: string
  readonly toName: null | string
  /** Only for mail: who else gets it, openly (`cc`) or unseen by the others (`bcc`). Plain addresses. */
  readonly bcc?: readonly string[]
  readonly cc?: readonly string[]
  readonly subject: null | string
  /** Already formatted for the channel; several parts where the channel splits (WhatsApp). */
  readonly parts: readonly string[]
  /** The same for people who read mail as HTML: made by us, safe. Only where the channel carries it. */
  readonly html?: string
  readonly caseNumber: string
  /** Deterministic; for e-mail. */
  readonly messageId: string
  readonly inReplyTo: null | string
  readonly references: readonly string[]
  /** Signed token that routes the reply back to the case; empty for mail to colleagues. */
  readonly replyToken: string
  /** True for what no person wrote (assistant, receipts): mail says so, which ends loops between machines. */
  readonly isAutomatic?: boolean
  /** Only where the channel carries files: mail. */
  readonly files?: readonly OutboundFile[]
  /** When the delivery row was written. Bounds the search for parts an earlier try already handed over. */
  readonly createdAt?: Date
}

export type OutboundFile = {
  readonly content: Uint8Array
  readonly contentType: string
  readonly filename: string
}

export type SendOutcome =
  /** `problem`: what did not work although it was sent, such as a copy that was refused. */
  | { readonly kind: 'sent'; readonly problem?: string; readonly providerId: string }
  /** The provider refused for good (unknown number, blocked). */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Surely not taken; try again after the delay. */
  | { readonly kind: 'retry'; readonly afterSeconds: number; readonly reason: string }
  /** The call broke off after it may have been taken. Ask `lookUp` before anything else. */
  | { readonly kind: 'unclear'; readonly reason: string }

/** What a customer sent along, fetched from the provider. */
export type MediaOutcome =
  | { readonly content: Uint8Array; readonly contentType: string; readonly kind: 'media' }
  /** It cannot be had: gone, too large, somewhere else. */
  | { readonly kind: 'refused'; readonly reason: string }
  | { readonly kind: 'retry'; readonly reason: string }

export type ChannelAdapter = {
  readonly channel: Channel
  /** The bytes behind `url` of an attachment; only where the provider keeps them. Never throws. */
  fetchMedia?(url: string): Promise<MediaOutcome>
  parse(raw: RawInbound): Promise<ParseOutcome>
  send(message: OutboundMessage): Promise<SendOutcome>
  /** Did the provider take the delivery with this token? `unknown` where it cannot be asked. */
  lookUp(input: {
    messageId: string
    to: string
    token: string
    /** What was sent. Twilio can only be asked by recipient, time and text: without these it says `unknown`. */
    parts?: readonly string[]
    createdAt?: Date
  }): Promise<{ kind: 'found'; providerId: string } | { kind: 'not-found' } | { kind: 'unknown' }>
}
