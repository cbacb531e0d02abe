/**
 * What arrives, up to `most` bytes; null when it is longer, and no more of it is read then. Counts instead of believing
 * `Content-Length`: whoever sends may write anything there.
 */
export const readUpTo = async ({
  body,
  most,
}: {
  /** Of a request or an answer. */
  body: null | ReadableStream<Uint8Array> | undefined
  most: number
}): Promise<null | Uint8Array> => {
  const reader = body?.getReader()
  const parts: Uint8Array[] = []
  let size = 0

  for (;;) {
    const read = await reader?.read()

    if (read?.value === undefined) {
      return Buffer.concat(parts)
    }

    size += read.value.byteLength

    if (size > most) {
      await reader?.cancel()

      return null
    }

    parts.push(read.value)
  }
}
