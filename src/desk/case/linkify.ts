export type LinkPart = { readonly href: null | string; readonly text: string }

const address =
  /\bhttps?:\/\/[^\s<>"'`{}|\\^]+|\b[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,5}\b/giu
const closers: Readonly<Record<string, string>> = { ')': '(', ']': '[' }

/**
 * A text in parts, some of which are links: http, https and mail addresses, nothing else, ever. What a customer wrote
 * decides where a link leads but not what kind it is.
 */
export const linkify = (text: string): readonly LinkPart[] => {
  const parts: LinkPart[] = []
  let at = 0

  for (const match of text.matchAll(address)) {
    const found = trimmed(match[0])
    const href = hrefOf(found)

    if (href === null) {
      continue
    }

    if (match.index > at) {
      parts.push({ href: null, text: text.slice(at, match.index) })
    }

    parts.push({ href, text: found })
    at = match.index + found.length
  }

  return at < text.length ? [...parts, { href: null, text: text.slice(at) }] : parts
}

/** A full stop or a bracket that closes the sentence around the link is not part of it. */
const trimmed = (found: string): string => {
  const last = found.at(-1) ?? ''
  const opener = closers[last]

  if (/[.,;:!?…]/u.test(last) || (opener !== undefined && !found.includes(opener))) {
    return trimmed(found.slice(0, -1))
  }

  return found
}

const hrefOf = (found: string): null | string => {
  if (!/^https?:/iu.test(found)) {
    return `mailto:${found}`
  }

  try {
    const { href, protocol } = new URL(found)

    return protocol === 'http:' || protocol === 'https:' ? href : null
  } catch {
    return null
  }
}
