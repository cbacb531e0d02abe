import type { Channel } from '@/domain/vocabulary'

export type ChannelLimits = {
  /** What `min` and `max` count: words of the whole text, or characters of one part. */
  readonly unit: 'characters' | 'words'
  /** Wished for. A short answer gets helpful closing steps, never padding, so it may stay below. */
  readonly min: number
  /** Hard: a longer text is not sent. */
  readonly max: number
  readonly maxParts: number
  /** `formal`: greeting, paragraphs, closing, signature, reference. `helpful`: with help links. `brief`: the answer. */
  readonly style: 'brief' | 'formal' | 'helpful'
}

/**
 * Requirement F4, as the defaults of the channel records that an admin edits. Brief channels count UTF-16 units, which is
 * never less than what a provider counts.
 */
export const channelLimits: Readonly<Record<Channel, ChannelLimits>> = {
  email: { unit: 'words', min: 150, max: 400, maxParts: 1, style: 'formal' },
  'web-form': { unit: 'words', min: 100, max: 300, maxParts: 1, style: 'helpful' },
  whatsapp: { unit: 'characters', min: 0, max: 299, maxParts: 3, style: 'brief' },
  // One message of at most three segments: see smsSegments.
  sms: { unit: 'characters', min: 0, max: 459, maxParts: 1, style: 'brief' },
  chat: { unit: 'characters', min: 0, max: 500, maxParts: 1, style: 'brief' },
  social: { unit: 'characters', min: 0, max: 640, maxParts: 2, style: 'brief' },
  phone: { unit: 'words', min: 0, max: 80, maxParts: 1, style: 'brief' },
}
