import { get } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** A file as a server sends it to somebody who accepts `accept`: the bytes on the wire, and the text in them. */
export const fetchSent = (
  url: string,
  accept: string,
): Promise<{ readonly bytes: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': accept } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const sent = Buffer.concat(parts)
        const coding = response.headers['content-encoding']
        const content =
          coding === 'br' ? brotliDecompressSync(sent) : coding === 'gzip' ? gunzipSync(sent) : sent
        resolve({ bytes: sent.byteLength, text: content.toString() })
      })
    }).on('error', reject)
  })
