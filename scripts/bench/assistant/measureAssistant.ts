import pg from 'pg'

import { step } from '../../lib/say'
import { onEnd } from '../cleanups'
import { measureFlow } from '../measureFlow'
import { emailOf } from '../signIn'
import { startStack, type Stack } from '../startStack'
import { summarise, type Summary } from '../summarise'
import type { DatabaseKind } from '../types'
import type { StreamingFigures } from './measureStreaming'
import { measureStreaming } from './measureStreaming'
import { startModel } from './startModel'

export type AssistantFigures = {
  /** From the triage of a message to the row of the answer, milliseconds, for messages that got one. */
  readonly answered: Summary
  readonly databaseVersion: string
  /** From triage to the assistant's decision, whatever it was. */
  readonly decided: Summary
  readonly kind: DatabaseKind
  readonly streaming: StreamingFigures
}

/** Messages a second, calm enough that none waits for another: what is measured is one answer, not a queue. */
const rate = 2
const seconds = 60

/** Measures the assistant in one running product: built-in answers in the worker, a model's words through the web server. */
export const measureAssistant = async ({
  kind,
  nativeUrl,
}: {
  kind: DatabaseKind
  nativeUrl: string
}): Promise<AssistantFigures> => {
  const model = await startModel()
  const closeModel = onEnd(model.close)
  const stack = await step(`Starting the product on the ${kind} database`, () =>
    startStack({
      kind,
      nativeUrl,
      webSettings: {
        AI_BASE_URL: model.baseUrl,
        AI_MODEL: 'bench',
        AI_PROVIDER: 'openai-compatible',
      },
    }),
  )

  try {
    // Compiling and filling caches is start-up, not an answer.
    await measureFlow({ rate, run: 0, seconds: 10, stack, wait: 30 })
    const since = await momentOf(stack)
    await measureFlow({ rate, run: 1, seconds, stack, wait: 30 })
    const caseId = await someCase(stack)
    const streaming = await step(`Rewriting with a streamed model (${kind})`, () =>
      measureStreaming({ caseId, stack, times: model.times }),
    )

    return {
      ...(await readAnswers({ since, stack })),
      databaseVersion: stack.databaseVersion,
      kind,
      streaming,
    }
  } finally {
    await step(`Ending the product on the ${kind} database`, stack.stop)
    await closeModel()
  }
}

const ask = async <Row extends pg.QueryResultRow>(
  { databaseUrl }: Stack,
  statement: string,
  values: unknown[] = [],
): Promise<Row[]> => {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()

  try {
    return (await client.query<Row>(statement, values)).rows
  } finally {
    await client.end()
  }
}

const momentOf = async (stack: Stack): Promise<string> =>
  (await ask<{ now: Date }>(stack, 'select now()'))[0]?.now.toISOString() ?? ''

/** A case of the agent who rewrites: managers may look at answers, not write them. */
const someCase = async (stack: Stack): Promise<string> =>
  (
    await ask<{ id: string }>(
      stack,
      `select c.id from cases c join staff s on s.id = c.assignee_id
        where s.email = $1 order by c.created_at desc limit 1`,
      [emailOf('analyst')],
    )
  )[0]?.id ?? ''

const readAnswers = async ({
  since,
  stack,
}: {
  since: string
  stack: Stack
}): Promise<Pick<AssistantFigures, 'answered' | 'decided'>> => {
  const rows = await ask<{ answered: null | number; decided: number }>(
    stack,
    `select (extract(epoch from r.created_at - t.created_at) * 1000)::float8 as decided,
            (extract(epoch from m.created_at - t.created_at) * 1000)::float8 as answered
       from assistant_runs r join triage_results t on t.message_id = r.message_id
       left join messages m on m.id = r.answer_id
      where r.created_at >= $1`,
    [since],
  )

  return {
    answered: summarise(rows.flatMap(({ answered }) => answered ?? [])),
    decided: summarise(rows.map(({ decided }) => decided)),
  }
}
