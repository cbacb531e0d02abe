/** What can go wrong on the provider's side, one call at a time. */
export type StandInFault =
  /** Stores the message, then cuts the connection: taken, but nobody was told (F13). */
  | { readonly kind: 'accept-then-reset' }
  /** Cuts the connection without storing. */
  | { readonly kind: 'reset' }
  /** Answers this status: an HTTP status for Twilio, an SMTP code for mail. Nothing is stored. */
  | {
      readonly kind: 'status'
      readonly status: number
      readonly errorCode?: number
      readonly retryAfter?: number
    }
  /** A gateway's HTML page with this status. `isTaken`: Twilio behind it had stored the message. */
  | { readonly kind: 'gateway'; readonly status: number; readonly isTaken: boolean }
  /** Answers late. */
  | { readonly kind: 'delay'; readonly ms: number }

/** Faults for the next calls, first in, first out; an empty list means that all is well. */
export type FaultQueue = StandInFault[]

export const wait = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
