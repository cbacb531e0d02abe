import { get } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

/** A file as a server sends it in a coding (`br`, `gzip`, `identity`): the bytes on the wire, and the text in them. */
export const fetchSent = (
  url: string,
  coding: string,
): Promise<{ readonly bytes: number; readonly text: string }> =>
  new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': coding } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.on('error', reject)
      response.on('end', () => {
        const sent = Buffer.concat(parts)
        const given = response.headers['content-encoding']
        const content =
          given === 'br' ? brotliDecompressSync(sent) : given === 'gzip' ? gunzipSync(sent) : sent
        resolve({ bytes: sent.byteLength, text: content.toString() })
      })
    }).on('error', reject)
  })
