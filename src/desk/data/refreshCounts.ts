import type { QueryClient } from '@tanstack/react-query'

import { keys } from './keys'

const pauseMs = 1000
let timer: ReturnType<typeof setTimeout> | undefined

/** Counts anew in a moment, once for all that happened until then: every filter is counted, which is dear. */
export const refreshCounts = (client: QueryClient): void => {
  timer ??= setTimeout(() => {
    timer = undefined
    void client.invalidateQueries({ queryKey: keys.counts })
  }, pauseMs)
}
