import { randomFillSync } from 'node:crypto'

import { formatUuid } from './formatUuid'

/**
 * An id that sorts by time, as Payload's adapter makes them (RFC 9562, version 7): 48 bits of milliseconds,
 * then random bits. For rows that are inserted by SQL.
 */
export const uuidv7 = (now: Date): string => {
  const bytes = randomFillSync(Buffer.alloc(16))
  bytes.writeUIntBE(now.getTime(), 0, 6)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)

  return formatUuid(bytes)
}
