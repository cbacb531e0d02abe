/** Remembers which groups a person unfolded. A cookie, so that the server draws them right at once. */
export const openGroupsCookie = 'caseway-nav'

/** The unfolded groups, or null when this person never chose. */
export const readOpenGroups = (cookies: null | string): null | ReadonlySet<string> => {
  const found = /(?:^|;\s*)caseway-nav=([a-z.]*)/u.exec(cookies ?? '')

  return found === null ? null : new Set((found[1] ?? '').split('.').filter((id) => id !== ''))
}
