import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import type { ClientPacket } from './makeFrameReader'

import { FrameError, makeFrameReader } from './makeFrameReader'

const startup = ({ body, code }: { body: Buffer; code: number }): Buffer => {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(body.length + 8, 0)
  head.writeUInt32BE(code, 4)

  return Buffer.concat([head, body])
}

const message = ({ body, type }: { body: Buffer; type: string }): Buffer => {
  const head = Buffer.alloc(5)
  head.write(type)
  head.writeUInt32BE(body.length + 4, 1)

  return Buffer.concat([head, body])
}

const sslRequest = startup({ body: Buffer.alloc(0), code: 80_877_103 })
const version3 = 196_608

const readAll = (chunks: readonly Buffer[]): ClientPacket[] => {
  const reader = makeFrameReader({ maxMessageBytes: 1_000_000 })

  return chunks.flatMap((chunk) => reader.push(chunk))
}

const bytes = fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array))
const frontendType = fc.constantFrom('P', 'B', 'D', 'E', 'S', 'Q', 'H', 'C', 'X', 'd')

describe('the frame reader', () => {
  it('gives the same packets however the network cuts the bytes', () => {
    fc.assert(
      fc.property(
        fc.record({
          asksForEncryption: fc.boolean(),
          cuts: fc.array(fc.nat({ max: 5000 }), { maxLength: 40 }),
          messages: fc.array(fc.record({ body: bytes, type: frontendType }), { maxLength: 20 }),
          parameters: bytes,
        }),
        ({ asksForEncryption, cuts, messages, parameters }) => {
          const stream = Buffer.concat([
            ...(asksForEncryption ? [sslRequest] : []),
            startup({ body: parameters, code: version3 }),
            ...messages.map(message),
          ])
          const edges = [
            0,
            ...cuts.map((cut) => cut % (stream.length + 1)).toSorted((a, b) => a - b),
            stream.length,
          ]
          const chunks = edges.slice(1).map((edge, at) => stream.subarray(edges[at], edge))

          const packets = readAll(chunks)

          expect(packets).toEqual([
            ...(asksForEncryption
              ? [{ body: Buffer.alloc(0), code: 80_877_103, kind: 'startup' }]
              : []),
            { body: parameters, code: version3, kind: 'startup' },
            ...messages.map((each) => ({ bytes: message(each), kind: 'message', type: each.type })),
          ])
        },
      ),
    )
  })

  it('gives nothing for half a packet', () => {
    expect(
      readAll([startup({ body: Buffer.from('user\0me\0\0'), code: version3 }).subarray(0, -1)]),
    ).toEqual([])
  })

  it.each([0, 3, 2_000_000, 0xffff_ffff])('refuses a message length of %d', (length) => {
    const broken = Buffer.alloc(5)
    broken.write('Q')
    broken.writeUInt32BE(length, 1)

    expect(() => readAll([startup({ body: Buffer.from([0]), code: version3 }), broken])).toThrow(
      FrameError,
    )
  })

  it('refuses what is not Postgres at all', () => {
    expect(() => readAll([Buffer.from('GET / HTTP/1.1\r\n\r\n')])).toThrow(FrameError)
  })
})
