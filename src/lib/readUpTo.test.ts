import { describe, expect, test } from 'vitest'

import { readUpTo } from './readUpTo'

const sent = (sizes: readonly number[]): { body: ReadableStream<Uint8Array>; read: number[] } => {
  const read: number[] = []
  const left = [...sizes]

  return {
    body: new ReadableStream<Uint8Array>(
      {
        pull: (stream) => {
          const size = left.shift()

          if (size === undefined) {
            stream.close()
          } else {
            read.push(size)
            stream.enqueue(new Uint8Array(size).fill(7))
          }
        },
      },
      { highWaterMark: 0 },
    ),
    read,
  }
}

describe('bodies of strangers are read up to a limit', () => {
  test.each([
    ['nothing', [], 0],
    ['less than the limit', [3, 4], 7],
    ['exactly the limit', [6, 4], 10],
  ])('%s is read whole', async (_, sizes, length) => {
    expect(await readUpTo({ body: sent(sizes).body, most: 10 })).toHaveLength(length)
  })

  test('what is longer is not read to its end', async () => {
    const { body, read } = sent([6, 5, 1000])

    expect(await readUpTo({ body, most: 10 })).toBeNull()
    expect(read).toEqual([6, 5])
  })

  test('no body is an empty one', async () => {
    expect(await readUpTo({ body: null, most: 10 })).toHaveLength(0)
  })
})
