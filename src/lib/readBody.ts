/**
 * The body of a request, up to `maxBytes`; null when it is longer. Counts what arrives instead of believing
 * `Content-Length`.
 */
export const readBody = async ({
  maxBytes,
  request,
}: {
  maxBytes: number
  request: Request
}): Promise<null | Uint8Array> => {
  const chunks: Uint8Array[] = []
  let size = 0

  if (request.body === null) {
    return new Uint8Array()
  }

  for await (const chunk of request.body as unknown as AsyncIterable<Uint8Array>) {
    size += chunk.byteLength

    if (size > maxBytes) {
      return null
    }

    chunks.push(chunk)
  }

  return Buffer.concat(chunks)
}
