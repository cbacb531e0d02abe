import { domainToASCII } from 'node:url'

// Dot-atoms only. Quoted local parts, comments and domain literals are legal in mail and useful to attackers alone:
// validator and mail server read them differently.
const localShape = /^[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+(?:\.[\p{L}\p{N}!#$%&'*+/=?^_`{|}~-]+)*$/u
const domainShape =
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/

/**
 * The one spelling of a mail address that we store, compare and send to, or null when it is not exactly one plain address.
 *
 * Lower case throughout; the domain in its ASCII form, so that one domain has one spelling and look-alike letters stay
 * different people. `+tags` and dots are kept: whether they mean the same mailbox only its provider knows.
 */
export const checkAddress = (address: string): null | string => {
  const at = address.lastIndexOf('@')
  const local = address.slice(0, at).normalize('NFC')
  const domain = domainOf(address.slice(at + 1))

  return at > 0 && local.length <= 64 && localShape.test(local) && domain !== null
    ? `${local.toLowerCase()}@${domain}`
    : null
}

const domainOf = (text: string): null | string => {
  // The URL rules behind domainToASCII drop or read as syntax what must not be there.
  if (!/^[\p{L}\p{M}\p{N}.-]{1,253}$/u.test(text)) {
    return null
  }

  const ascii = domainToASCII(text.toLowerCase())
  const isNumber = /^[0-9.]+$/.test(ascii)

  return ascii !== '' && ascii.length <= 253 && domainShape.test(ascii) && !isNumber ? ascii : null
}
