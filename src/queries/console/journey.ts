/** What the channel console and its endpoints say to each other, as JSON. Type-only. */
import type { Channel, DeliveryStatus, InboundEventStatus } from '@/domain/vocabulary'

/** The channels that a person can play. */
export const playedChannels = ['email', 'whatsapp', 'web-form'] as const satisfies Channel[]
export type PlayedChannel = (typeof playedChannels)[number]

/** `ms`: milliseconds from the moment the message was received. */
type At = { readonly ms: number }

/** How far one message has come. A step that has not happened yet is null. */
export type Journey = {
  readonly assistant:
    | (At & {
        readonly confidence: null | number
        readonly flags: readonly string[]
        readonly mode: string
        readonly outcome: string
        readonly reason: string
      })
    | null
  readonly case:
    | (At & { readonly isFollowUp: boolean; readonly number: string; readonly subject: string })
    | null
  readonly delivery:
    | (At & {
        readonly attempts: number
        readonly channel: Channel
        readonly problem: null | string
        readonly status: DeliveryStatus
      })
    | null
  /** Missing or inconsistent data: a person has to look, nothing reached the model. */
  readonly held: readonly string[] | null
  /** Nothing more will happen by itself. */
  readonly isOver: boolean
  readonly received: {
    readonly at: string
    readonly problem: null | string
    readonly status: InboundEventStatus
  }
  readonly routing:
    | (At & {
        readonly assigneeName: null | string
        readonly outcome: string
        readonly rationale: string
        readonly teamName: null | string
      })
    | null
  readonly triage:
    | (At & {
        readonly category: string
        readonly confidence: number
        readonly language: string
        readonly model: string
        readonly priority: string
        readonly sentiment: number
      })
    | null
}

/** One bubble of the played conversation. */
export type ConversationItem = {
  readonly at: string
  readonly channel: Channel
  readonly from: 'customer' | 'us'
  readonly id: string
  readonly subject: null | string
  readonly text: string
}

/** Somebody to play: a customer who has an address for the channel. */
export type Player = {
  readonly email: null | string
  readonly name: string
  readonly phone: null | string
}

/** What one look at the console returns. `journey` is null until the message is stored. */
export type ConsoleWatch = {
  readonly conversation: readonly ConversationItem[]
  readonly journey: Journey | null
}
