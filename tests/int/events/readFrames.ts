/** Server-sent events as a browser reads them. */
export type Frame = { readonly data: unknown; readonly event: string; readonly id: string }

export type FrameReader = {
  close(): Promise<void>
  /** All frames so far that a browser would dispatch. */
  readonly frames: Frame[]
  /** What a browser would send as `Last-Event-ID`. */
  lastEventId(): string
  /** Resolves when the server has ended the stream. */
  readonly ended: Promise<void>
  /** Everything as it came. */
  text(): string
}

export const readFrames = (stream: ReadableStream<Uint8Array>): FrameReader => {
  const reader = stream.getReader()
  const decoder = new TextDecoder()
  const frames: Frame[] = []
  let lastId = ''
  let text = ''
  let rest = ''

  const take = (block: string): void => {
    const fields = new Map(
      block
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith(':'))
        .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 2)]),
    )
    lastId = fields.get('id') ?? lastId
    const data = fields.get('data')

    if (data !== undefined) {
      frames.push({ data: JSON.parse(data), event: fields.get('event') ?? 'message', id: lastId })
    }
  }

  const pump = async (): Promise<void> => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const chunk = decoder.decode(part.value, { stream: true })
      text += chunk
      rest += chunk
      const blocks = rest.split('\n\n')
      rest = blocks.pop() ?? ''
      blocks.forEach(take)
    }
  }

  return {
    close: () => reader.cancel(),
    ended: pump(),
    frames,
    lastEventId: () => lastId,
    text: () => text,
  }
}
