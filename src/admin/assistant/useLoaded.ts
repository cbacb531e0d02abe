import { useCallback, useEffect, useState } from 'react'

import { wordsOf } from '../api/wordsOf'

export type Loaded<Value> =
  | { readonly kind: 'failed'; readonly why: string }
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly value: Value }

/**
 * Reads once, and again on `reload` or when `key` changes; what was read stays on screen until the next answer.
 *
 * @param read must belong to `key`: it is called with the one of the last render.
 */
export const useLoaded = <Value>(
  key: string,
  read: (signal: AbortSignal) => Promise<Value>,
): { readonly loaded: Loaded<Value>; readonly reload: () => void } => {
  const [loaded, setLoaded] = useState<Loaded<Value>>({ kind: 'loading' })
  const [turn, setTurn] = useState(0)

  useEffect(() => {
    const stop = new AbortController()
    read(stop.signal)
      .then((value) => {
        setLoaded({ kind: 'ready', value })
      })
      .catch((reason: unknown) => {
        if (!stop.signal.aborted) {
          setLoaded({
            kind: 'failed',
            why: wordsOf(reason),
          })
        }
      })

    return () => {
      stop.abort()
    }
  }, [key, turn])

  return {
    loaded,
    reload: useCallback(() => {
      setTurn((before) => before + 1)
    }, []),
  }
}
