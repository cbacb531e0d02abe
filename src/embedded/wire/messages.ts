/**
 * Builders for the few protocol messages that the server writes itself. Strings are UTF-8 and end
 * with a zero byte, numbers are big-endian, as the protocol says.
 */
const text = (value: string): Buffer => Buffer.from(`${value}\0`)

const int32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4)
  bytes.writeInt32BE(value)

  return bytes
}

const message = (type: string, ...parts: Buffer[]): Buffer => {
  const body = Buffer.concat(parts)

  return Buffer.concat([Buffer.from(type), int32(body.length + 4), body])
}

export const authenticationOk = message('R', int32(0))
export const sync = message('S')

export const backendKeyData = ({ pid, secret }: { pid: number; secret: number }): Buffer =>
  message('K', int32(pid), int32(secret))

export const closeStatement = (name: string): Buffer => message('C', Buffer.from('S'), text(name))

export const copyInResponse = ({ isBinary }: { isBinary: boolean }): Buffer =>
  message('G', Buffer.from([isBinary ? 1 : 0, 0, 0]))

/** A FATAL error tells the client that the connection ends with it. */
export const errorResponse = ({
  code,
  detail,
  hint,
  message: words,
  severity,
}: {
  code: string
  detail?: string
  hint?: string
  message: string
  severity: 'ERROR' | 'FATAL'
}): Buffer =>
  message(
    'E',
    text(`S${severity}`),
    text(`V${severity}`),
    text(`C${code}`),
    text(`M${words}`),
    ...(detail === undefined ? [] : [text(`D${detail}`)]),
    ...(hint === undefined ? [] : [text(`H${hint}`)]),
    Buffer.from([0]),
  )

/** Answers a client that asked for a newer minor version or for options that nobody knows. */
export const negotiateProtocolVersion = (unknownOptions: readonly string[]): Buffer =>
  message('v', int32(0), int32(unknownOptions.length), ...unknownOptions.map(text))

export const parameterStatus = (name: string, value: string): Buffer =>
  message('S', text(name), text(value))

export const query = (sql: string): Buffer => message('Q', text(sql))

export const readyForQuery = message('Z', Buffer.from('I'))

export const saslContinue = (words: string): Buffer => message('R', int32(11), Buffer.from(words))
export const saslFinal = (words: string): Buffer => message('R', int32(12), Buffer.from(words))
export const saslRequest = message('R', int32(10), text('SCRAM-SHA-256'), Buffer.from([0]))
