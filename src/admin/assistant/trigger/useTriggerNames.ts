import { useEffect, useState } from 'react'

import { callApi } from '../../api/callApi'

type Named = { readonly id: string; readonly key: string; readonly name: string }

/** The teams and categories that a trigger may name. */
export type TriggerNames = {
  readonly categories: readonly Named[]
  readonly teams: readonly Named[]
}

const none: TriggerNames = { categories: [], teams: [] }

/** Reads them once; empty until then, and where they may not be read: what is stored can still be seen. */
export const useTriggerNames = (): TriggerNames => {
  const [names, setNames] = useState(none)

  useEffect(() => {
    const stop = new AbortController()
    const read = async (collection: string): Promise<readonly Named[]> =>
      (
        await callApi<{ docs: readonly Named[] }>(
          `/api/${collection}?depth=0&limit=100&sort=name`,
          { signal: stop.signal },
        )
      ).docs
    Promise.all([read('categories'), read('teams')])
      .then(([categories, teams]) => {
        setNames({ categories, teams })
      })
      .catch(() => undefined)

    return () => {
      stop.abort()
    }
  }, [])

  return names
}
