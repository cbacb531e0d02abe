/** A message of the server as a view into the bytes it came in; `body` excludes type and length. */
export type ServerMessage = { body: Buffer; bytes: Buffer; type: string }

/** Cuts the engine's output, which always ends at the end of a message, into messages. */
export const readServerMessages = (output: Buffer): ServerMessage[] => {
  const messages: ServerMessage[] = []

  for (let at = 0; at < output.length;) {
    const end = at + 1 + output.readUInt32BE(at + 1)
    messages.push({
      body: output.subarray(at + 5, end),
      bytes: output.subarray(at, end),
      type: String.fromCharCode(output.readUInt8(at)),
    })
    at = end
  }

  return messages
}
