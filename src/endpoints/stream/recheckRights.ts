/**
 * A cheap way to ask "are the rights still the same?": as long as their print is, the answer of the last whole check
 * holds, for `fullEveryMs` at most, since a session also ends by its age. The print is read before the whole check, so
 * a change between the two is seen at the next look.
 */
export const recheckRights = <Scope>({
  full,
  fullEveryMs,
  now,
  printOf,
}: {
  full: () => Promise<null | Scope>
  fullEveryMs: number
  /** In milliseconds. */
  now: () => number
  /** Null: there is no such person any more. */
  printOf: () => Promise<null | string>
}): (() => Promise<null | Scope>) => {
  let known: { at: number; print: string; scope: null | Scope } | null = null

  return async () => {
    const print = await printOf()

    if (print === null) {
      return null
    }

    if (known?.print !== print || now() - known.at >= fullEveryMs) {
      known = { at: now(), print, scope: await full() }
    }

    return known.scope
  }
}
