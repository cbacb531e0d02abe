import { crc32, deflateSync } from 'node:zlib'

export type SampleMedia = { readonly bytes: Uint8Array; readonly contentType: string }

/** What customers of the stand-in can send along: addresses of media end with one of these names. */
export const sampleMedia = (): ReadonlyMap<string, SampleMedia> =>
  new Map([
    ['MEpicture', { bytes: picture(320, 200), contentType: 'image/png' }],
    ['MEdocument', { bytes: Buffer.from(document), contentType: 'application/pdf' }],
  ])

/** A picture without a picture library: a slope of colours, as PNG. */
const picture = (width: number, height: number): Uint8Array => {
  const rows = Buffer.alloc(height * (1 + width * 3))

  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const at = y * (1 + width * 3) + 1 + x * 3
      rows[at] = 60 + Math.round((x / width) * 120)
      rows[at + 1] = 90 + Math.round((y / height) * 90)
      rows[at + 2] = 200
    }
  }

  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.set([8, 2], 8) // eight bits a colour, three colours

  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', size),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const chunk = (name: string, data: Uint8Array): Uint8Array => {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const length = Buffer.alloc(4)
  const sum = Buffer.alloc(4)
  length.writeUInt32BE(data.byteLength)
  sum.writeUInt32BE(crc32(body))

  return Buffer.concat([length, body, sum])
}

const document = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`
