/**
 * Where to go after signing in: only a path of ours. Everything that a browser could read as another origin
 * (`//host`, `/\host`, control characters it strips) is no path of ours.
 */
export const safeNext = (next: null | string | undefined): null | string => {
  if (next === null || next === undefined || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next)) {
    return null
  }

  const base = 'http://desk.invalid'
  const url = URL.parse(next, base)

  return url?.origin === base && !url.pathname.startsWith('/sign-in')
    ? `${url.pathname}${url.search}`
    : null
}
