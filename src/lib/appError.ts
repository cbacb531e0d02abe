/**
 * An error with a code, a cause and an answer to "again?".
 *
 * `message` is for the log and for engineers. A job whose error says `isRetryable: false` is given up and goes
 * to the dead letters; any other error is tried again.
 */
export class AppError extends Error {
  readonly code: string
  readonly isRetryable: boolean

  constructor({
    cause,
    code,
    isRetryable = false,
    message,
  }: {
    cause?: unknown
    code: string
    isRetryable?: boolean
    message: string
  }) {
    super(message, { cause })
    this.name = 'AppError'
    this.code = code
    this.isRetryable = isRetryable
  }
}
