import { createHash } from 'node:crypto'

import { formatUuid } from '@/lib/formatUuid'

/**
 * The id of a demo row: the same for the same name and moment. It has the shape of the ids that the database
 * adapter makes (RFC 9562, version 7), so demo rows sort by time among the others; `order` (0–4095) decides
 * within a millisecond.
 */
export const demoId = ({
  at,
  name,
  order = 0,
}: {
  at: Date
  name: string
  order?: number
}): string => {
  const bytes = createHash('sha256').update(name).digest().subarray(0, 16)
  bytes.writeUIntBE(at.getTime(), 0, 6)
  bytes.writeUInt16BE(0x7000 | (order & 0x0fff), 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)

  return formatUuid(bytes)
}
