import type { ProviderAwareness, UserState } from '@lexical/yjs'

export type Awareness = ProviderAwareness & {
  /** What the others do, as the server tells it. */
  readonly setOthers: (others: readonly (readonly [number, UserState])[]) => void
}

/** Whose caret stands where: one's own, for the server, and those of the others, from it. */
export const createAwareness = ({
  clientId,
  onLocal,
}: {
  clientId: number
  /** One's own caret moved. */
  onLocal: () => void
}): Awareness => {
  const states = new Map<number, UserState>()
  const listeners = new Set<() => void>()
  const tell = (): void => {
    listeners.forEach((listener) => {
      listener()
    })
  }
  const setLocalState = (state: null | UserState): void => {
    if (state === null) {
      states.delete(clientId)
    } else {
      states.set(clientId, state)
    }

    onLocal()
    tell()
  }

  return {
    getLocalState: () => states.get(clientId) ?? null,
    getStates: () => states,
    off: (_type, listener) => {
      listeners.delete(listener)
    },
    on: (_type, listener) => {
      listeners.add(listener)
    },
    setLocalState,
    setLocalStateField: (field, value) => {
      const state = states.get(clientId)

      if (state !== undefined) {
        setLocalState({ ...state, [field]: value })
      }
    },
    setOthers: (others) => {
      const own = states.get(clientId)
      states.clear()

      if (own !== undefined) {
        states.set(clientId, own)
      }

      for (const [id, state] of others) {
        states.set(id, state)
      }

      tell()
    },
  }
}
