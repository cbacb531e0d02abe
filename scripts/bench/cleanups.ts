type Cleanup = () => Promise<void> | void

const cleanups: Cleanup[] = []

/** Remembers what must be undone however the bench ends; returns how to undo it now. */
export const onEnd = (cleanup: Cleanup): (() => Promise<void>) => {
  cleanups.push(cleanup)

  return async () => {
    const at = cleanups.indexOf(cleanup)

    if (at >= 0) {
      cleanups.splice(at, 1)
      await cleanup()
    }
  }
}

/** Undoes everything that is still there, newest first. A failure does not keep the rest from being undone. */
export const cleanUp = async (): Promise<void> => {
  for (const cleanup of cleanups.splice(0).toReversed()) {
    try {
      await cleanup()
    } catch (error) {
      process.stderr.write(`! ${error instanceof Error ? error.message : String(error)}\n`)
    }
  }
}
