const shape = /^[^\s@<>"(),:;[\]\\]+@[^\s@<>"(),:;[\]\\.]+(?:\.[^\s@<>"(),:;[\]\\.]+)+$/u

/** Longer ones are no addresses and only cost time. */
const longestHeader = 1000

/**
 * The e-mail address in the one spelling we store and compare, or null when it is no address.
 *
 * Lower case and trimmed; `mailto:` and angle brackets dropped. A `+tag` stays: ann+work and ann may be two
 * people, and merging them would show one the other's cases. Names in other scripts stay as they are.
 */
export const normaliseEmail = (raw: string): null | string => {
  if (raw.length > longestHeader) return null
  const inner = /<([^<>]*)>\s*$/u.exec(raw)?.[1] ?? raw
  const address = inner
    .trim()
    .replace(/^mailto:/iu, '')
    .normalize('NFC')
    .toLowerCase()
  const local = address.slice(0, address.lastIndexOf('@'))
  const isSound =
    shape.test(address) &&
    address.length <= 254 &&
    local.length <= 64 &&
    !/^\.|\.$|\.\./u.test(local) &&
    !/\p{C}/u.test(address)
  return isSound ? address : null
}
