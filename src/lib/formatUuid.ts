/** Sixteen bytes as people and the database write an id: 8-4-4-4-12 hexadecimal digits (RFC 9562). */
export const formatUuid = (bytes: Buffer): string => {
  const hex = bytes.toString('hex')

  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}
