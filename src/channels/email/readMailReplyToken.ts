import { checkAddress } from './checkAddress'
import type { MailHeaders } from './readHeaders'

const maxHeaderLength = 20_000

/**
 * The reply token in `support+<token>@…`, looked for first where our own mail server wrote the recipient. Not yet checked:
 * anybody can write anything after a plus.
 */
export const readMailReplyToken = ({
  headers,
  ownAddresses,
}: {
  headers: MailHeaders
  ownAddresses: readonly string[]
}): null | string => {
  const values = ['delivered-to', 'x-original-to', 'to', 'cc'].flatMap((name) => headers.all(name))

  for (const value of values) {
    // Cut at what cannot be part of a plain address: cheaper, and safer, than a pattern over the whole header.
    const candidates = value.slice(0, maxHeaderLength).split(/[\s<>",;:()]+/)

    for (const candidate of candidates.filter((text) => text.includes('+') && text.length <= 320)) {
      const address = checkAddress(candidate) ?? ''
      const [, local, token, domain] = /^([^+]+)\+([^@]+)@(.+)$/.exec(address) ?? []

      if (token !== undefined && ownAddresses.includes(`${local ?? ''}@${domain ?? ''}`)) {
        return token
      }
    }
  }

  return null
}
