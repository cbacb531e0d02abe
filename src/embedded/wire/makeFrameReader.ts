/** One complete thing a client sent. `bytes` of a message holds its type byte and length too. */
export type ClientPacket =
  { body: Buffer; code: number; kind: 'startup' } | { bytes: Buffer; kind: 'message'; type: string }

export type FrameReader = {
  /** Takes bytes as the network cut them and returns the packets that are now complete. */
  push(chunk: Buffer): ClientPacket[]
}

/** The bytes do not follow the Postgres protocol; the connection cannot go on. */
export class FrameError extends Error {
  override readonly name = 'FrameError'
}

const maxStartupBytes = 10_000

/**
 * Makes a reader that cuts a client's byte stream into packets of the Postgres protocol, version 3.
 *
 * Before the start-up packet the packets carry no type byte; the reader knows when that changes.
 * Throws FrameError on a length that cannot be right.
 */
export const makeFrameReader = ({ maxMessageBytes }: { maxMessageBytes: number }): FrameReader => {
  let chunks: Buffer[] = []
  let buffered = 0
  let wanted = 8
  let isStarted = false

  /** How many bytes the packet at the start of `data` has, or how many are needed to know. */
  const lengthOf = (data: Buffer): number => {
    const headerBytes = isStarted ? 5 : 8

    if (data.length < headerBytes) {
      return headerBytes
    }

    const length = data.readUInt32BE(isStarted ? 1 : 0)
    const most = isStarted ? maxMessageBytes : maxStartupBytes

    if (length < (isStarted ? 4 : 8) || length > most) {
      throw new FrameError(`invalid message length ${String(length)}`)
    }

    return isStarted ? length + 1 : length
  }

  const read = (packet: Buffer): ClientPacket => {
    if (isStarted) {
      return { bytes: packet, kind: 'message', type: String.fromCharCode(packet.readUInt8(0)) }
    }

    const code = packet.readUInt32BE(4)
    isStarted = code >>> 16 === 3

    return { body: packet.subarray(8), code, kind: 'startup' }
  }

  return {
    push(chunk) {
      chunks.push(chunk)
      buffered += chunk.length
      const packets: ClientPacket[] = []

      // Joining only once a whole packet is there keeps a large message linear in its size.
      if (buffered < wanted) {
        return packets
      }

      let data = chunks.length === 1 ? chunk : Buffer.concat(chunks)
      wanted = lengthOf(data)

      while (data.length >= wanted) {
        // A header that has just become readable may ask for more than itself.
        const whole = lengthOf(data)

        if (data.length < whole) {
          wanted = whole
          break
        }

        packets.push(read(data.subarray(0, whole)))
        data = data.subarray(whole)
        wanted = lengthOf(data)
      }

      chunks = data.length === 0 ? [] : [data]
      buffered = data.length

      return packets
    },
  }
}
