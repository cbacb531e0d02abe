/**
 * The data of each server-sent event in a body of bytes, however its chunks were cut: in the middle of a line, of a
 * character, several events at once. Comments and other fields are passed over; an event without its empty line at
 * the very end still counts.
 */
export const readEventData = async function* (
  body: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let rest = ''
  let data: string[] = []

  const take = function* (lines: readonly string[]): Generator<string> {
    for (const line of lines) {
      if (line === '') {
        if (data.length > 0) yield data.join('\n')
        data = []
      } else if (line.startsWith('data:')) {
        data.push(line.slice(line.startsWith('data: ') ? 6 : 5))
      }
    }
  }

  for await (const chunk of body) {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split(/\r\n|\n/u)
    rest = lines.pop() ?? ''
    yield* take(lines)
  }

  yield* take([rest + decoder.decode(), ''])
}
