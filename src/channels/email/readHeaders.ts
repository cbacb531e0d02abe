export type MailHeaders = {
  /** Values of one header in the order of the mail, unfolded, still encoded. `name` in lower case. */
  readonly all: (name: string) => readonly string[]
  readonly first: (name: string) => null | string
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

  for (const line of unfold(bytes.subarray(0, end).toString('utf8'))) {
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
  }
}

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
