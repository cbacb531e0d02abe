/** One message that the stand-in took in a provider's place. */
export type StandInMessage = {
  /** Twilio message id, or the Message-ID of a mail without brackets. */
  readonly providerId: string
  readonly channel: 'email' | 'sms' | 'whatsapp'
  /** Normalised: E.164, or a lower-case mail address. */
  readonly from: string
  readonly to: string
  readonly subject: null | string
  readonly text: string
  /** The attempt token, where the provider sees it (Twilio's callback address); for mail the case number header. */
  readonly token: null | string
  /** The form, or the mail, as it came. */
  readonly raw: string
  readonly receivedAt: Date
}

/**
 * Where the stand-in remembers what it got: a table in the running product, an array in tests. `append` resolves when the
 * message is durable, since the provider's receipt is sent right after it.
 */
export type StandInStore = {
  append(message: StandInMessage): Promise<void>
  /** Newest first. */
  list(filter: {
    readonly channel?: StandInMessage['channel']
    readonly providerId?: string
    readonly since?: Date
    readonly to?: string
    readonly limit: number
  }): Promise<readonly StandInMessage[]>
}
