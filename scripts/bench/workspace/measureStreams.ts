import { randomUUID } from 'node:crypto'
import { request } from 'node:http'
import { setTimeout as pause } from 'node:timers/promises'

import pg from 'pg'

import { onEnd } from '../cleanups'
import { readUse } from '../processUse'
import { emailOf, signIn } from '../signIn'
import type { Stack } from '../startStack'
import { summarise } from '../summarise'
import type { StreamFigures } from './types'

const connections = 200
const changes = 15
const patience = 10_000

type Reader = { readonly stop: () => void; readonly waitFor: (token: string) => Promise<number> }

/** As many agents as a large team has, each with the live stream open on the one web server, and a colleague who works. */
export const measureStreams = async ({
  number,
  stack,
}: {
  /** Of a case to work on. */
  number: string
  stack: Stack
}): Promise<StreamFigures> => {
  const emails = await makeAgents(stack.databaseUrl)
  const cookies: string[] = []

  for (const email of emails) {
    cookies.push(await signIn({ email, url: stack.url }))
  }

  const before = (await readUse(stack.findPids))['web']
  const readers = await Promise.all(cookies.map((cookie) => openReader({ cookie, url: stack.url })))
  const stop = onEnd(() => {
    readers.forEach((reader) => {
      reader.stop()
    })
  })

  try {
    await pause(10_000)
    const idleAt = performance.now()
    const idle = (await readUse(stack.findPids))['web']
    await pause(15_000)
    const after = (await readUse(stack.findPids))['web']
    const seconds = (performance.now() - idleAt) / 1000
    const admin = await signIn({ email: emailOf('admin'), url: stack.url })
    const each: number[] = []
    const last: number[] = []
    let missed = 0

    for (let round = 0; round < changes; round += 1) {
      const heard = readers.map((reader) => reader.waitFor('event: case.message-added'))
      const began = performance.now()
      await writeNote({ cookie: admin, number, url: stack.url })
      const times = (await Promise.all(heard)).map((at) => at - began)
      const inTime = times.filter((time) => time < patience)
      missed += times.length - inTime.length
      each.push(...inTime)
      last.push(Math.max(...times))
      await pause(300)
    }

    return {
      connections,
      idleShare: share(after?.cpuSeconds, idle?.cpuSeconds, seconds),
      latency: summarise(each),
      latencyOfAll: summarise(last),
      memory: after?.memory == null || before?.memory == null ? null : after.memory - before.memory,
      missed,
    }
  } finally {
    await stop()
  }
}

const share = (
  after: null | number | undefined,
  before: null | number | undefined,
  seconds: number,
): null | number => (after == null || before == null ? null : (after - before) / seconds)

/** Agents who see everything, with the password of the demo. */
const makeAgents = async (databaseUrl: string): Promise<string[]> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()

  try {
    const { rows } = await client.query<{ email: string }>(
      `insert into staff (id, name, email, role, is_active, salt, hash, created_at, updated_at)
       select gen_random_uuid(), 'Agent ' || i, 'bench.agent.' || i || '@load.example', s.role, true, s.salt, s.hash, now(), now()
         from staff s cross join generate_series(1, $2::int) i where s.email = $1
       returning email`,
      [emailOf('engineer'), connections],
    )

    return rows.map(({ email }) => email)
  } finally {
    await client.end()
  }
}

/** A stream like a browser's. `waitFor` gives the moment at which a text came, or infinity. */
const openReader = ({ cookie, url }: { cookie: string; url: string }): Promise<Reader> =>
  new Promise((resolve, reject) => {
    let wanted: null | { resolve: (at: number) => void; token: string } = null
    const call = request(
      `${url}/api/stream`,
      {
        agent: false,
        headers: { accept: 'text/event-stream', cookie, 'sec-fetch-site': 'same-origin' },
      },
      (response) => {
        if (response.statusCode !== 200) {
          reject(new Error(`The stream answered ${String(response.statusCode)}`))

          return
        }

        response.on('data', (chunk: Buffer) => {
          if (wanted !== null && chunk.includes(wanted.token)) {
            wanted.resolve(performance.now())
            wanted = null
          }
        })
        response.on('error', () => undefined)
        resolve({
          stop: () => {
            call.destroy()
          },
          waitFor: (token) =>
            new Promise((heard) => {
              wanted = { resolve: heard, token }
              setTimeout(() => {
                heard(Infinity)
              }, patience).unref()
            }),
        })
      },
    )
    call.on('error', reject)
    call.end()
  })

const writeNote = async ({
  cookie,
  number,
  url,
}: {
  cookie: string
  number: string
  url: string
}): Promise<void> => {
  const headers = { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
  const found = await fetch(`${url}/api/desk/cases/${number}`, { headers })
  const { id } = (await found.json()) as { id: string }
  const answer = await fetch(`${url}/api/desk/cases/${id}/notes`, {
    body: JSON.stringify({ clientToken: randomUUID(), text: 'Looked at it.' }),
    headers,
    method: 'POST',
  })
  await answer.arrayBuffer()

  if (!answer.ok) {
    throw new Error(`The note was refused: ${String(answer.status)}`)
  }
}
