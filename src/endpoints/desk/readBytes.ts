import type { PayloadRequest } from 'payload'

/** The body as bytes, read no further than `most`; null when it is longer, whatever its headers promise. */
export const readBytes = async ({
  most,
  req,
}: {
  most: number
  req: PayloadRequest
}): Promise<null | Uint8Array> => {
  const reader = req.body?.getReader()
  const parts: Uint8Array[] = []
  let size = 0

  if (reader === undefined) {
    return new Uint8Array()
  }

  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array }

    if (done || value === undefined) {
      return Buffer.concat(parts)
    }

    size += value.byteLength

    if (size > most) {
      await reader.cancel()

      return null
    }

    parts.push(value)
  }
}
