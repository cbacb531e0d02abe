import addressparser from 'nodemailer/lib/addressparser'
import { addressParser, decodeWords } from 'postal-mime'

import type { ParsedMessage } from '@/contracts/ports/channel'

import { cleanLine } from '../cleanLine'
import { checkAddress } from './checkAddress'

/**
 * Who wrote a mail, from its `From` headers as they stand.
 *
 * Parsers disagree about unusual headers, and disagreement is how one person's mail becomes another person's. So the
 * sender counts as verified only when there is one header with one address, no comment, no group and no control
 * character, two parsers read the same address, and the name does not pretend to be another address. A sender that the
 * two parsers read differently gets an `external` identifier that belongs to no one (`unreadableId`).
 */
export const readSender = ({
  from,
  unreadableId,
}: {
  from: readonly string[]
  unreadableId: string
}): ParsedMessage['sender'] => {
  const header = from[0] ?? ''
  const mine = addressParser(header, { flatten: true })
  const other = addressparser(header, { flatten: true })
  const address = checkAddress(mine[0]?.address ?? '')
  const decodedName = decodeWords(mine[0]?.name ?? '')
  const name = cleanLine(decodedName, 120)

  if (address === null || mine.length !== 1 || address !== checkAddress(other[0]?.address ?? '')) {
    return {
      kind: 'external',
      value: `mail:${unreadableId}`,
      name: name === '' ? null : name,
      isVerified: false,
    }
  }

  return {
    kind: 'email',
    value: address,
    name: name === '' ? null : name,
    isVerified:
      from.length === 1 &&
      other.length === 1 &&
      isPlain(header) &&
      !hasControl(decodedName) &&
      !namesOther({ address, name: decodedName }),
  }
}

const hasControl = (text: string): boolean =>
  /[\u0000-\u001f\u007f\u2028\u2029]/.test(text.replaceAll('\t', ' '))

/** `Name <address>` or `address`: at most one pair of angle brackets, at the end, and no syntax outside of quotes. */
const isPlain = (header: string): boolean => {
  const unquoted = header.replaceAll(/"(?:[^"\\]|\\.)*"/g, 'q')
  const addressPart = /<([^<>]*)>$/.exec(unquoted.trim())?.[1] ?? unquoted

  return (
    !hasControl(header) &&
    !/[()"\\:;,]/.test(unquoted) &&
    !addressPart.trim().includes(' ') &&
    /^[^<>]*(?:<[^<>]*>)?$/.test(unquoted.trim())
  )
}

/** `"agent@trusted.com" <x@evil.com>`: a name that is someone else's address. */
const namesOther = ({ address, name }: { address: string; name: string }): boolean => {
  const named = /[^\s<>"'(),;:]+@[^\s<>"'(),;:]+/.exec(name)?.[0]

  return named !== undefined && checkAddress(named.replace(/[.>]+$/, '')) !== address
}
