import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { inTransaction } from '@/lib/inTransaction'
import { signReplyToken } from '@/lib/replyToken'
import { systemActor } from '@/pipeline/cases/actor'
import { mergeCase } from '@/pipeline/cases/mergeCase'
import { moveCase } from '@/pipeline/cases/moveCase'
import { query } from '@tests/setup/database'

import type { Pipeline } from './startPipeline'

import { startPipeline } from './startPipeline'

let pipeline: Pipeline

beforeAll(async () => {
  pipeline = await startPipeline()
})

afterAll(() => pipeline.stop())

type CaseView = { id: string; messages: number; number: string; reopened: number; status: string }

/** Cases of an address, oldest first. */
const casesOf = (address: string): Promise<CaseView[]> =>
  query<CaseView>(
    `select c.id, c.number, c.status, c.reopen_count::int as reopened,
            (select count(*)::int from messages m where m.case_id = c.id and m.direction = 'inbound') as messages
       from cases c join customer_identifiers i on i.customer_id = c.customer_id
      where i.value = $1 order by c.created_at`,
    [address],
  )

const write = async (mail: {
  from: string
  inReplyTo?: string
  subject?: string
  text?: string
  to?: string
}): Promise<void> => {
  await pipeline.sendMail({ subject: 'Password', text: 'How can I reset my password?', ...mail })
  await pipeline.drain()
}

/** The address that the answer asks replies to go to, with the token in it. */
const replyAddress = (to: string): string => {
  const [mail] = pipeline.sent.filter((sent) => sent.to === to)

  return (
    /^Reply-To:.*?<?([^<>\s]+@[^<>\s]+)>?$/im.exec(
      (mail?.raw ?? '').replaceAll(/\r?\n[ \t]+/gu, ' '),
    )?.[1] ?? ''
  )
}

const move = (caseId: string, to: 'closed' | 'resolved', now: Date): Promise<{ kind: string }> =>
  inTransaction({
    payload: pipeline.payload,
    work: (req) => moveCase({ actor: systemActor, caseId, now, req, to }),
  })

describe('which case a message belongs to (B3)', () => {
  test('a reply to the address with the token lands on its case, whatever the subject says', async () => {
    await write({ from: 'tom@thread.example' })
    const to = replyAddress('tom@thread.example')
    expect(to).toContain('+')
    await write({
      from: 'tom@thread.example',
      subject: 'Something else',
      text: 'That did not help me yet.',
      to,
    })
    expect(await casesOf('tom@thread.example')).toMatchObject([{ messages: 2 }])
  })

  test('a token that was made for somebody else opens a case of its own', async () => {
    const to = replyAddress('tom@thread.example')
    await write({ from: 'thief@thread.example', to })
    expect(await casesOf('thief@thread.example')).toMatchObject([{ messages: 1 }])
    expect(await casesOf('tom@thread.example')).toMatchObject([{ messages: 2 }])
  })

  test('a forged token and a mere subject tag open cases of their own', async () => {
    const [known] = await casesOf('tom@thread.example')
    const token = signReplyToken({
      caseNumber: known?.number ?? '',
      key: { secret: 'a secret that is not ours, but long', version: 1 },
      recipient: 'forger@thread.example',
    })
    await write({ from: 'forger@thread.example', to: `support+${token}@techcorp.example` })
    await write({ from: 'tagger@thread.example', subject: `Re: Password [${known?.number ?? ''}]` })
    expect(await casesOf('forger@thread.example')).toMatchObject([{ messages: 1 }])
    expect(await casesOf('tagger@thread.example')).toMatchObject([{ messages: 1 }])
    expect(await casesOf('tom@thread.example')).toMatchObject([{ messages: 2 }])
  })

  test('a reference to our mail counts from its recipient only', async () => {
    const [mail] = pipeline.sent.filter(({ to }) => to === 'tom@thread.example')
    await write({ from: 'stranger@thread.example', inReplyTo: mail?.providerId ?? '' })
    expect(await casesOf('stranger@thread.example')).toMatchObject([{ messages: 1 }])
    await write({
      from: 'tom@thread.example',
      inReplyTo: mail?.providerId ?? '',
      text: 'One more thing about it.',
    })
    expect(await casesOf('tom@thread.example')).toMatchObject([{ messages: 3 }])
  })

  test('WhatsApp has no threads: a follow-up belongs to the open case', async () => {
    const from = '+4915100000011'
    await pipeline.sendWhatsApp({ from, text: 'How can I reset my password?' })
    await pipeline.drain()
    await pipeline.sendWhatsApp({ from, text: 'And how do I invite my colleague?' })
    await pipeline.drain()
    expect(await casesOf(from)).toMatchObject([{ messages: 2 }])
  })

  test('a resolved case opens again within 14 days, and a later reply begins a new one', async () => {
    await write({ from: 'rita@thread.example' })
    const to = replyAddress('rita@thread.example')
    const [first] = await casesOf('rita@thread.example')
    await move(first?.id ?? '', 'resolved', new Date(Date.now() - 13 * 86_400_000))
    await write({ from: 'rita@thread.example', text: 'It happens again, please help.', to })
    expect(await casesOf('rita@thread.example')).toMatchObject([{ messages: 2, reopened: 1 }])

    await move(first?.id ?? '', 'resolved', new Date(Date.now() - 15 * 86_400_000))
    await write({ from: 'rita@thread.example', text: 'A new question: how do I export data?', to })
    expect(await casesOf('rita@thread.example')).toMatchObject([{ messages: 2 }, { messages: 1 }])
  })

  test('a reply to a case that was merged arrives on the one that stayed (B5)', async () => {
    const from = 'mona@thread.example'
    await write({ from })
    const to = replyAddress(from)
    await write({ from, text: 'How do I invite a colleague?' })
    const [first, second] = await casesOf(from)
    await inTransaction({
      payload: pipeline.payload,
      work: (req) =>
        mergeCase({
          actor: systemActor,
          caseId: first?.id ?? '',
          intoId: second?.id ?? '',
          now: new Date(),
          req,
        }),
    })
    await write({ from, text: 'That did not help me yet.', to })

    expect(await casesOf(from)).toMatchObject([{ messages: 0, status: 'closed' }, { messages: 3 }])
  })

  test('automatic mail opens no case, gets no answer, and reopens nothing', async () => {
    const before = pipeline.sent.length
    await pipeline.sendMail({
      from: 'robot@thread.example',
      headers: { 'Auto-Submitted': 'auto-replied' },
      subject: 'Out of office',
      text: 'I am away until Monday.',
    })
    expect(await pipeline.drain()).toEqual(['intake: no-case-for-automatic-mail'])
    expect(await casesOf('robot@thread.example')).toEqual([])
    expect(pipeline.sent).toHaveLength(before)
  })
})
