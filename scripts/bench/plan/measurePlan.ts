import type { PlanLine, PlanResult, PlanStart, WhatIfBody } from '@/contracts/whatIf'

import { say } from '../../lib/say'
import { emailOf, signIn } from '../signIn'
import { startStack } from '../startStack'
import { copyDecisions } from './copyDecisions'

/** What a what-if replays at most. */
const decisions = 10_000

export type PlanFigures = {
  readonly databaseVersion: string
  readonly replays: readonly Replay[]
}

export type Replay = {
  /** Milliseconds until the first word on how far it is. */
  readonly first: number
  readonly moved: number
  readonly name: string
  /** Words on how far it is. */
  readonly progress: number
  readonly replayed: number
  readonly seconds: number
}

/** What-ifs over 10,000 past decisions on native Postgres, as the Customer Experience Manager's page asks for them. */
export const measurePlan = async (nativeUrl: string): Promise<PlanFigures> => {
  const stack = await startStack({
    beforeStart: async (databaseUrl) => {
      await copyDecisions({ databaseUrl, wanted: decisions })
    },
    kind: 'native',
    nativeUrl,
  })

  try {
    const cookie = await signIn({ email: emailOf('cx-manager'), url: stack.url })
    const headers = { cookie, 'content-type': 'application/json', 'sec-fetch-site': 'same-origin' }
    const address = `${stack.url}/api/routing/plan`
    const start = (await (await fetch(address, { headers })).json()) as PlanStart
    const past = { added: [], agents: [], from: start.first ?? '', to: start.last ?? '' }
    const same = await replay({ address, body: past, headers, name: 'nothing changed' })
    const [busiest] = same.result.agents
    const away = start.agents.filter(({ name }) => name === busiest?.name)
    const others: readonly (readonly [string, Partial<WhatIfBody>])[] = [
      ['the busiest agent away', { agents: away.map(({ id }) => ({ id, isActive: false })) }],
      ['one more agent in every team, with every skill', { added: [newcomer(start)] }],
    ]
    const replays = [same.figures]

    for (const [name, change] of others) {
      const { figures } = await replay({ address, body: { ...past, ...change }, headers, name })
      replays.push(figures)
    }

    return { databaseVersion: stack.databaseVersion, replays }
  } finally {
    await stack.stop()
  }
}

const newcomer = (start: PlanStart): WhatIfBody['added'][number] => ({
  capacityMinutes: 480,
  languages: ['en', 'de', 'es', 'fr'],
  name: 'Somebody new',
  shiftId: null,
  skills: start.skills.map(({ id }) => ({ level: 5, skillId: id })),
  teamIds: start.teams.map(({ id }) => id),
})

/** @throws Error when the replay fails or ends without a result. */
const replay = async ({
  address,
  body,
  headers,
  name,
}: {
  address: string
  body: WhatIfBody
  headers: Readonly<Record<string, string>>
  name: string
}): Promise<{ figures: Replay; result: PlanResult }> => {
  const began = performance.now()
  const answer = await fetch(address, { body: JSON.stringify(body), headers, method: 'POST' })

  if (!answer.ok || answer.body === null) {
    throw new Error(`The what-if answered ${String(answer.status)}: ${await answer.text()}`)
  }

  let first: null | number = null
  let progress = 0
  let result: null | PlanResult = null

  for await (const line of linesOf(answer.body)) {
    if (line.kind === 'failed') {
      throw new Error(line.reason)
    }

    if (line.kind === 'done') {
      result = line.result
    } else {
      first ??= performance.now() - began
      progress += 1
    }
  }

  if (result === null) {
    throw new Error('The what-if ended without a result.')
  }

  say(`  ${name}`)

  return {
    figures: {
      first: first ?? 0,
      moved: result.moved,
      name,
      progress,
      replayed: result.replayed,
      seconds: (performance.now() - began) / 1000,
    },
    result,
  }
}

/** The lines of an answer as they come. */
const linesOf = async function* (body: NonNullable<Response['body']>): AsyncGenerator<PlanLine> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''

  for (;;) {
    const { done, value } = await reader.read()

    if (done) {
      return
    }

    const lines = (rest + value).split('\n')
    rest = lines.pop() ?? ''
    yield* lines.map((line) => JSON.parse(line) as PlanLine)
  }
}
