import { isUtf8 } from 'node:buffer'

export type MailHeaders = {
  /** Values of one header in the order of the mail, unfolded, still encoded. `name` in lower case. */
  readonly all: (name: string) => readonly string[]
  readonly first: (name: string) => null | string
  /** False when 8-bit signs of another charset stand in the headers. */
  readonly isUtf8: boolean
  /** Where the header block ends, in bytes; the size of the mail when there is no body. */
  readonly end: number
}

/** Headers longer than this are an attack on the parser: no mail client writes them. */
export const maxHeaderBytes = 128 * 1024

/**
 * Reads the header block without decoding anything, in one pass. Null when it is longer than `maxHeaderBytes`.
 *
 * A full parser hides what matters here: how often `From` occurs and what it looks like before decoding.
 */
export const readHeaders = (raw: Uint8Array): MailHeaders | null => {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, raw.byteLength)
  const block = bytes.subarray(0, maxHeaderBytes + 4).toString('latin1')
  const blank = /\r?\n\r?\n/.exec(block)
  const isStartBlank = /^\r?\n/.test(block)

  if (blank === null && bytes.length > maxHeaderBytes) {
    return null
  }

  const end = isStartBlank ? 0 : (blank?.index ?? bytes.length)
  const headers = new Map<string, string[]>()

  for (const line of unfold(decodeBlock(bytes.subarray(0, end)))) {
    const colon = line.indexOf(':')
    const name = line.slice(0, colon).trimEnd().toLowerCase()

    if (colon > 0 && /^[\x21-\x39\x3b-\x7e]+$/.test(name)) {
      const values = headers.get(name) ?? []
      values.push(line.slice(colon + 1).trim())
      headers.set(name, values)
    }
  }

  return {
    all: (name) => headers.get(name) ?? [],
    first: (name) => headers.get(name)?.[0] ?? null,
    end,
    isUtf8: isUtf8(bytes.subarray(0, end)),
  }
}

/** Old programs write 8-bit headers in the charset of their country; what is no UTF-8 is most often Western European. */
const decodeBlock = (block: Buffer): string =>
  isUtf8(block) ? block.toString('utf8') : new TextDecoder('windows-1252').decode(block)

const unfold = (block: string): readonly string[] => {
  const lines: string[][] = []

  for (const line of block.split(/\r?\n/)) {
    const last = lines.at(-1)

    if (last !== undefined && /^[ \t]/.test(line)) {
      last.push(line)
    } else {
      lines.push([line])
    }
  }

  return lines.map((parts) => parts.join(''))
}
