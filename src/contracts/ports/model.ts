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

/** How each piece of a search's evidence counts towards its confidence; a logistic function adds them up. */
export type ConfidenceWeights = Readonly<
  Record<'base' | 'cosine' | 'coverage' | 'length' | 'letters' | 'relevance' | 'title', number>
>

export type EmbeddingModel = {
  /**
   * How likeness of its vectors becomes confidence, where that was fitted; `words`: it was not, and only words count.
   * Left out: as the built-in embeddings do. Each model has a likeness of its own for texts that have nothing in common.
   */
  readonly confidence?: 'words' | ConfidenceWeights
  readonly name: string
  readonly version: string
  readonly dimensions: 384
  /** Unit length vectors. */
  embed(input: {
    kind: 'passage' | 'query'
    texts: readonly string[]
  }): Promise<readonly Float32Array[]>
}
