/** A failure that a person can act on: printed as it is, without a stack. */
export class PlainError extends Error {}

/** Runs the main function of a script: prints what went wrong, and lets the process fail. */
export const runMain = async (main: () => Promise<void>): Promise<void> => {
  try {
    await main()
  } catch (error) {
    const text =
      error instanceof PlainError ||
      (error instanceof Error && error.message.startsWith('Settings')) ||
      // Ours that name the setting or the command that helps.
      (error instanceof Error && 'code' in error && String(error.code).startsWith('embeddings-'))
        ? error.message
        : error instanceof Error
          ? (error.stack ?? error.message)
          : String(error)
    process.stderr.write(`\n✗ ${text}\n\n`)
    process.exitCode = 1
  }
}
