type Listener = (value: never) => void

/** Who wants to hear of what, by name, as Lexical's provider has it. */
export const createListeners = (): {
  readonly emit: (type: string, value: unknown) => void
  readonly off: (type: string, listener: Listener) => void
  readonly on: (type: string, listener: Listener) => void
} => {
  const listeners = new Map<string, Set<Listener>>()

  return {
    emit: (type, value) => {
      listeners.get(type)?.forEach((listener) => {
        ;(listener as (value: unknown) => void)(value)
      })
    },
    off: (type, listener) => {
      listeners.get(type)?.delete(listener)
    },
    on: (type, listener) => {
      listeners.set(type, (listeners.get(type) ?? new Set()).add(listener))
    },
  }
}
