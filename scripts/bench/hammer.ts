import autocannon from 'autocannon'

import { summarise, type Summary } from './summarise'

export type Hammered = Summary & {
  /** Answers with another status than the expected one, and requests without an answer. */
  readonly failed: number
  readonly perSecond: number
}

/**
 * Closed load by autocannon: each of `connections` asks again as soon as it has its answer. Ends after `seconds`, or
 * after `most` answers. Percentiles are of single answers, not of its histogram, which has no 95th.
 */
export const hammer = async ({
  bodyOf,
  connections,
  expect,
  most,
  seconds,
  url,
}: {
  /** JSON body of the n-th request. */
  bodyOf: (index: number) => string
  connections: number
  /** The status that counts as an answer. */
  expect: number
  most: number
  seconds: number
  url: string
}): Promise<Hammered> => {
  const times: number[] = []
  let failed = 0
  let index = 0
  const began = performance.now()

  await new Promise<void>((resolve, reject) => {
    const instance = autocannon(
      {
        connections,
        duration: seconds,
        requests: [
          {
            headers: { 'content-type': 'application/json' },
            method: 'POST',
            setupRequest: (request) => {
              index += 1

              return { ...request, body: bodyOf(index) }
            },
          },
        ],
        timeout: 30,
        url,
      },
      (error: unknown) => {
        if (error instanceof Error) {
          reject(error)
        } else {
          resolve()
        }
      },
    )
    instance.on('response', (_client, status, _bytes, milliseconds) => {
      if (status === expect) {
        times.push(milliseconds)
      } else {
        failed += 1
      }

      if (times.length + failed >= most) {
        instance.stop()
      }
    })
    instance.on('reqError', () => {
      failed += 1
    })
  })

  return {
    ...summarise(times),
    failed,
    perSecond: times.length / ((performance.now() - began) / 1000),
  }
}
