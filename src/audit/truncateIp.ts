import { isIPv4, isIPv6 } from 'node:net'

/**
 * An address without its last part (IPv4: /24, IPv6: /48): enough to see a pattern, too little to find a person.
 * Null for anything that is no address.
 */
export const truncateIp = (address: null | string | undefined): null | string => {
  const given = (address ?? '').trim().replace(/^::ffff:(?=\d+\.)/i, '')

  if (isIPv4(given)) {
    return `${given.split('.').slice(0, 3).join('.')}.0`
  }

  if (!isIPv6(given)) {
    return null
  }

  // Each side of `::` by itself; what is missing between the two is zeros.
  const [left = '', right] = given.replace(/%.*$/, '').split('::')
  const head = left === '' ? [] : left.split(':')
  const tail = right === undefined || right === '' ? [] : right.split(':')
  const groups =
    right === undefined
      ? head
      : [...head, ...Array<string>(Math.max(0, 8 - head.length - tail.length)).fill('0'), ...tail]

  return `${groups
    .slice(0, 3)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':')}::`
}
