export type LiveState = 'connecting' | 'live' | 'lost'

/** How long the line may be down before the person is told: short breaks mend themselves. */
const patienceMs = 4000
const retryMs = 5000

/**
 * Opens the line on which the server tells what happens (`/api/stream`), and returns how to close it. The browser
 * reconnects by itself and resumes after the last event; where it gives up, we ask again.
 */
export const openStream = ({
  listen,
  onOpen,
  onState,
}: {
  /** Adds what listens: after a refusal there is a new source. */
  listen: (source: EventSource) => void
  /** Whenever the line stands; after a break events may have been missed. */
  onOpen: (isAfterBreak: boolean) => void
  onState: (state: LiveState) => void
}): (() => void) => {
  let source: EventSource | null = null
  let patience: ReturnType<typeof setTimeout> | undefined
  let retry: ReturnType<typeof setTimeout> | undefined
  let isBroken = false

  const open = (): void => {
    source = new EventSource('/api/stream')
    source.onopen = () => {
      const wasBroken = isBroken
      clearTimeout(patience)
      patience = undefined
      isBroken = false
      onState('live')
      onOpen(wasBroken)
    }
    source.onerror = () => {
      isBroken = true
      patience ??= setTimeout(() => {
        onState('lost')
      }, patienceMs)

      // CLOSED: the server refused; the browser does not try again by itself.
      if (source?.readyState === EventSource.CLOSED) {
        clearTimeout(retry)
        retry = setTimeout(open, retryMs)
      }
    }
    listen(source)
  }

  open()

  return () => {
    source?.close()
    clearTimeout(patience)
    clearTimeout(retry)
  }
}
