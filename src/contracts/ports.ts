/**
 * Ports: what the stages need from the outside world. Adapters in `channels/`, `ai/`, `integrations/` and
 * `knowledge/` implement them, `jobs/` wires them, tests pass fakes. No port type mentions Payload or a table.
 */
import type {
  Audience,
  Channel,
  EntityKind,
  EscalationFlag,
  IdentifierKind,
  Priority,
} from '@/domain/vocabulary'

export type Clock = () => Date

// ---------------------------------------------------------------- channels

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

// ---------------------------------------------------------------- models

/** What one call to a model cost, stored with the result it led to. */
export type ModelCall = {
  /** e.g. `built-in-triage`, `gpt-…`. */
  readonly model: string
  readonly version: string
  readonly inputTokens: number
  readonly outputTokens: number
  /** US dollars. */
  readonly cost: number
  readonly milliseconds: number
}

export type Entity = {
  readonly kind: EntityKind
  readonly text: string
  /** Normalised: ISO date, `12.50 EUR`, upper-case order number. */
  readonly value: string
  readonly start: number
  readonly end: number
}

export type RankedLabel = { readonly label: string; readonly confidence: number }

export type Triage = {
  readonly category: RankedLabel
  /** Best first, `category` included. */
  readonly categoryRanking: readonly RankedLabel[]
  readonly priority: { readonly label: Priority; readonly confidence: number }
  /** 0 = furious, 0.5 = neutral, 1 = delighted. */
  readonly sentiment: number
  readonly language: { readonly code: string; readonly confidence: number }
  readonly intent: RankedLabel
  readonly entities: readonly Entity[]
  /** 0–1: the customer wants a person. */
  readonly wantsPerson: number
  /** 0–1: none of the categories fits. */
  readonly outOfScope: number
  /** 0–1: insults or threats. */
  readonly toxicity: number
  /** One or two sentences a manager understands, with the words that decided. */
  readonly rationale: string
}

/** A labelled text: what triage learns from. */
export type TriageExample = {
  readonly text: string
  readonly category: string
  readonly priority?: Priority
  readonly intent?: string
  /** What people put right, else absent: 0 furious to 1 delighted. */
  readonly sentiment?: number
  /** ISO 639 code. */
  readonly language?: string
  readonly wantsPerson?: boolean
}

export type TriageModel = {
  readonly name: string
  /** May change while the process runs: what labelled a message stands in its `call`. */
  readonly version: string
  triage(input: {
    subject: null | string
    text: string
  }): Promise<{ call: ModelCall; triage: unknown }>
}

/** One turn of a conversation with a language model. What a tool answered names the call it answers. */
export type ChatTurn =
  | { readonly content: string; readonly role: 'system' | 'user' }
  | {
      readonly content: string
      readonly role: 'assistant'
      readonly toolCalls: readonly ChatToolCall[]
    }
  | { readonly content: string; readonly role: 'tool'; readonly toolCallId: string }

export type ChatToolCall = {
  /** As the model wrote them: JSON, or not. */
  readonly arguments: string
  readonly id: string
  readonly name: string
}

export type ChatTool = {
  readonly description: string
  readonly name: string
  /** JSON schema. */
  readonly parameters: Readonly<Record<string, unknown>>
}

export type ChatReply = {
  readonly call: ModelCall
  readonly content: string
  readonly toolCalls: readonly ChatToolCall[]
}

/**
 * A language model that may call tools. Throws `AppError` whose code begins with `model-` when it cannot be asked or
 * what came is no answer; never for what the answer says.
 */
export type ChatModel = {
  readonly name: string
  chat(input: {
    readonly maxOutputTokens: number
    /** Hears each piece of text the moment it arrives. */
    readonly onText?: (piece: string) => void
    readonly signal?: AbortSignal
    readonly tools: readonly ChatTool[]
    readonly turns: readonly ChatTurn[]
  }): Promise<ChatReply>
}

/** What two versions of a model said of one held-back message. */
export type ReadTwice = Readonly<
  Record<
    'newer' | 'older',
    {
      readonly category: string
      readonly priority: Priority
      /** The value of one of the five moods. */
      readonly sentiment: number
      readonly language: string
      readonly wantsPerson: boolean
    }
  >
>

/**
 * Trains a triage model from the starter set and an organisation's own examples, then has it and the model in use read
 * the same held-back messages. Takes minutes with 100,000 examples, so not in the process that takes jobs.
 */
export type TriageTrainer = (input: {
  /** The model in use; null: the starter model. */
  readonly current: null | Uint8Array
  readonly examples: readonly TriageExample[]
  readonly heldBack: readonly TriageExample[]
  /** The categories to choose from. */
  readonly labels: readonly { readonly description: string; readonly label: string }[]
  readonly now: Date
  /** How far it is, 0–1. */
  readonly onProgress: (share: number) => void
}) => Promise<{
  readonly bytes: Uint8Array
  /** Beside `heldBack`, row by row. */
  readonly readTwice: readonly ReadTwice[]
  readonly version: string
}>

export type EmbeddingModel = {
  readonly name: string
  readonly version: string
  readonly dimensions: 384
  /** Unit length vectors. */
  embed(input: {
    kind: 'passage' | 'query'
    texts: readonly string[]
  }): Promise<readonly Float32Array[]>
}

// ---------------------------------------------------------------- knowledge

export type KnowledgeHit = {
  readonly passageId: string
  readonly articleId: string
  readonly articleTitle: string
  readonly articleSlug: string
  /** Headings from the article's title down to the passage. */
  readonly headingPath: readonly string[]
  readonly text: string
  readonly language: string
  /** 0–1, calibrated. */
  readonly score: number
}

export type KnowledgeSearchResult = {
  readonly hits: readonly KnowledgeHit[]
  /** 0–1: how sure we are that the best hit answers the question. Below 0.5 counts as a failed search. */
  readonly confidence: number
  /** `text` when the semantic side scored below 0.5 and full text decided. */
  readonly method: 'semantic' | 'text'
  /** Stems that were looked for, spellings and synonyms included: what a snippet marks. */
  readonly words?: readonly string[]
}

export type KnowledgeSearch = (input: {
  audience: Audience
  /** Whose internal articles are found beside those for all staff. Left out: none. */
  departmentIds?: 'all' | readonly string[]
  language: string
  limit: number
  query: string
}) => Promise<KnowledgeSearchResult>

// ---------------------------------------------------------------- answers

/** One sentence of an answer with what it rests on. A sentence without a source blocks automatic sending. */
export type GroundedSentence = {
  readonly text: string
  readonly source:
    | { readonly kind: 'passage'; readonly passageId: string; readonly articleId: string }
    /** Greeting, thanks, signature: a fixed phrase of the house, not a claim. */
    | { readonly kind: 'phrase'; readonly id: string }
    /** A fact of our own rows: number or state of one of the customer's cases. */
    | { readonly kind: 'record'; readonly caseId: string }
    | { readonly kind: 'none' }
}

export type ComposedAnswer = {
  readonly sentences: readonly GroundedSentence[]
  /** 0–1. */
  readonly confidence: number
  readonly articleIds: readonly string[]
}

/** Writes the body of an answer (no greeting, no signature: the channel's format adds them). */
export type AnswerComposer = (input: {
  channel: Channel
  hits: readonly KnowledgeHit[]
  language: string
  question: string
}) => Promise<{ answer: ComposedAnswer; call: ModelCall }>

/** A trigger that fired, with the words or figures that fired it. */
export type FiredTrigger = {
  readonly flag: EscalationFlag
  readonly ruleId: string
  readonly teamSlug: string
  readonly severity: Priority
  readonly evidence: string
}
