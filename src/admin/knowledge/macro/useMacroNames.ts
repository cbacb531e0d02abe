import { useEffect, useState } from 'react'

import { callApi } from '../../api/callApi'

type Named = { readonly key: string; readonly name: string }

/** The teams and tags that a step may name, as they are stored in it. */
export type MacroNames = {
  readonly isRead: boolean
  readonly tags: readonly Named[]
  readonly teams: readonly Named[]
}

const none: MacroNames = { isRead: false, tags: [], teams: [] }

/** Reads them once; empty until then, and where they may not be read: what is stored can still be seen. */
export const useMacroNames = (): MacroNames => {
  const [names, setNames] = useState(none)

  useEffect(() => {
    const stop = new AbortController()
    const read = async (collection: string): Promise<readonly { key?: string; name: string }[]> =>
      (
        await callApi<{ docs: readonly { key?: string; name: string }[] }>(
          `/api/${collection}?depth=0&limit=300&sort=name`,
          { signal: stop.signal },
        )
      ).docs
    Promise.all([read('tags'), read('teams')])
      .then(([tags, teams]) => {
        setNames({
          isRead: true,
          tags: tags.map(({ name }) => ({ key: name, name })),
          teams: teams.map(({ key, name }) => ({ key: key ?? name, name })),
        })
      })
      .catch(() => undefined)

    return () => {
      stop.abort()
    }
  }, [])

  return names
}
