import { randomUUID } from 'node:crypto'

import { query } from '@tests/setup/database'
import { startTestStandIn } from '@tests/fakes/twilioAndSmtp'
import { describe, expect, test } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'

import type { KeptDraft, PersonHere, SharedDraft, SharedExchange } from '@/contracts/desk'
import type { Case } from '@/payload-types'

import { createEmailAdapter } from '@/channels/email/createEmailAdapter'
import { mentionMailMinutes } from '@/contracts/deskAgent'
import { mailMention } from '@/pipeline/deliver/mailMention'

import { call, detailOf, foreign, json, openDesk, own, payload, reply, world } from './openDesk'

openDesk()

describe('H2: two people on one case', () => {
  test('who answers what another has answered meanwhile is told who, and nothing is sent', async () => {
    const seen = (await detailOf(own)).messages.at(-1)?.id
    await call(world.engineer, 'POST', `/cases/${own.id}/reply`, {
      clientToken: randomUUID(),
      seenMessageId: seen,
      text: 'First.',
    })
    const late = await reply({ seenMessageId: seen })
    const problem = (await late.json()) as { code: string; detail: string }
    const anyway = await reply()

    expect([late.status, problem.code]).toEqual([409, 'conflict'])
    expect(problem.detail).toContain('Eli Engineer')
    expect(anyway.status).toBe(200)
    expect((await detailOf(own)).messages.map(({ text }) => text)).toEqual([
      'Where is my refund?',
      'First.',
      'Here it is.',
    ])
  })

  test('presence names the others and what they do; only news is told to the screens', async () => {
    const here = (who: typeof world.analyst, state: string): Promise<{ others: PersonHere[] }> =>
      json(call(who, 'POST', `/cases/${own.id}/presence`, { state }))
    await here(world.analyst, 'viewing')
    await here(world.analyst, 'viewing')
    await here(world.analyst, 'replying')
    const told = await query<{ count: string }>(
      `select count(*) from events where type = 'case.presence' and case_id = $1`,
      [own.id],
    )
    const { others } = await here(world.engineer, 'viewing')
    await here(world.analyst, 'away')

    expect(others).toEqual([{ id: world.analyst.id, name: 'Ada Analyst', state: 'replying' }])
    expect(told[0]?.count).toBe('2')
    expect((await here(world.engineer, 'viewing')).others).toEqual([])
  })

  test('H6: a colleague named in a note hears of it once; one who may not see the case does not', async () => {
    const mentions = [world.engineer.id, world.analyst.id]
    const note = (one: Case, who: typeof world.analyst): Promise<{ told: string[] }> =>
      json(
        call(who, 'POST', `/cases/${one.id}/notes`, {
          clientToken: randomUUID(),
          mentions,
          text: '@Eli look',
        }),
      )
    const near = await note(own, world.analyst)
    const far = await note(foreign, world.engineer)
    const rows = await query<{ kind: string; title: string }>(
      `select kind, title from notifications where recipient_id = $1 and case_id = $2`,
      [world.engineer.id, own.id],
    )

    expect(near.told).toEqual([world.engineer.id])
    expect(far.told).toEqual([])
    expect(rows).toEqual([{ kind: 'mention', title: `Ada Analyst mentioned you on ${own.number}` }])
  })

  test('H6: a mention that nobody reads comes by mail, once it is time; a read or unwanted one does not', async () => {
    const standIn = await startTestStandIn()
    const note = (): Promise<unknown> =>
      json(
        call(world.analyst, 'POST', `/cases/${own.id}/notes`, {
          clientToken: randomUUID(),
          mentions: [world.engineer.id],
          text: '@Eli the secret is out',
        }),
      )
    const mailOut = async (): Promise<string> => {
      const [job] = await query<{ data: { notificationId: string }; waits: number }>(
        `select data, round(extract(epoch from start_after - created_on) / 60)::int as waits
           from pgboss.job where name = 'mail-mention' order by created_on desc limit 1`,
      )
      expect(job?.waits).toBe(mentionMailMinutes)
      const { kind } = await mailMention({
        mail: createEmailAdapter({
          parsing: { ownAddresses: [] },
          sending: {
            from: { address: 'support@techcorp.example', name: 'Support' },
            url: standIn.smtpUrl,
          },
        }),
        notificationId: job?.data.notificationId ?? '',
        origin: 'https://desk.example',
        payload,
      })

      return kind
    }
    const settings = { hasPopups: false, hasSound: false, muted: [] }

    await note()
    expect(await mailOut()).toBe('sent')
    await call(world.engineer, 'POST', '/notifications/read', {})
    expect(await mailOut()).toBe('read')
    await call(world.engineer, 'POST', '/notifications/settings', {
      ...settings,
      mailsMentions: false,
    })
    await note()
    expect(await mailOut()).toBe('not-wanted')

    const mails = await standIn.store.list({ channel: 'email', limit: 10 })
    await standIn.close()
    expect(mails.map(({ to }) => to)).toEqual(['engineer@desk.example'])
    const text = mails[0]?.raw.replaceAll('=\r\n', '')
    expect(text).toContain(`https://desk.example/desk/cases/${own.number}`)
    expect(text).not.toContain('secret')
  })

  test('who follows a case hears of a colleague answering it', async () => {
    await call(world.engineer, 'POST', `/cases/${own.id}/watch`, { isOn: true })
    await reply()
    const rows = await query<{ title: string }>(
      `select title from notifications where recipient_id = $1 and case_id = $2`,
      [world.engineer.id, own.id],
    )

    expect((await detailOf(own)).watchers.map(({ name }) => name)).toEqual(['Eli Engineer'])
    expect(rows).toEqual([{ title: `${own.number} was answered` }])
  })
})

describe('H6: one text, several writers', () => {
  const share = (
    who: typeof world.analyst,
    more: Record<string, unknown> = {},
    one = own,
  ): Promise<Response> =>
    call(who, 'POST', `/cases/${one.id}/together`, {
      after: 0,
      clientId: 1,
      cursor: null,
      draftId: null,
      isStart: false,
      mode: 'note',
      updates: [],
      ...more,
    })
  const typed = (doc: Doc, text: string): string => {
    doc.getText('t').insert(0, text)

    return Buffer.from(encodeStateAsUpdate(doc)).toString('base64')
  }

  test('who comes later gets all of it from the database, writes in it, and sees who else does', async () => {
    const [ada, eli] = [new Doc(), new Doc()]
    const started = await json<SharedExchange>(
      share(world.analyst, {
        cursor: { name: 'Somebody else' },
        isStart: true,
        updates: [typed(ada, 'world')],
      }),
    )
    const found = await json<SharedDraft[]>(
      call(world.engineer, 'GET', `/cases/${own.id}/together`),
    )
    const draftId = found[0]?.id ?? ''
    const joined = await json<SharedExchange>(share(world.engineer, { clientId: 2, draftId }))
    const updates = joined.kind === 'shared' ? joined.updates : []
    updates.forEach((update) => {
      applyUpdate(eli, Buffer.from(update, 'base64'))
    })
    const garbage = Buffer.from('no change of a text').toString('base64')
    const refused = await share(world.engineer, { clientId: 2, draftId, updates: [garbage] })
    await share(world.engineer, { clientId: 2, draftId, updates: [typed(eli, 'Hello ')] })
    const news = await json<SharedExchange>(
      share(world.analyst, {
        after: started.kind === 'shared' ? started.seq : 0,
        cursor: { name: 'Somebody else' },
        draftId,
      }),
    )
    applyUpdate(ada, Buffer.from(news.kind === 'shared' ? (news.updates[0] ?? '') : '', 'base64'))

    expect(found).toEqual([{ id: draftId, mode: 'note', startedBy: 'Ada Analyst' }])
    expect(refused.status).toBe(400)
    expect(joined).toMatchObject({ people: [{ clientId: 1, name: 'Ada Analyst' }] })
    expect(eli.getText('t').toJSON()).toBe('Hello world')
    expect(ada.getText('t').toJSON()).toBe('Hello world')
    expect(
      await query(`select 1 from events where type = 'case.co-edit' and case_id = $1`, [own.id]),
    ).toHaveLength(2)
  })

  test('it ends for everybody, is nobody elses, and a long one stays a few rows', async () => {
    const doc = new Doc()
    const { draftId } = await json<{ draftId: string }>(share(world.analyst, { isStart: true }))

    for (let key = 0; key < 5; key += 1) {
      await share(world.analyst, {
        draftId,
        updates: Array.from({ length: 45 }, () => typed(doc, 'x')),
      })
    }

    const rows = await query(`select 1 from shared_draft_updates where draft_id = $1`, [draftId])
    const far = await call(world.analyst, 'POST', `/cases/${foreign.id}/together/end`, { draftId })
    await call(world.engineer, 'POST', `/cases/${own.id}/together/end`, { draftId })

    expect(rows.length).toBeLessThan(60)
    expect(far.status).toBe(404)
    expect(await json(share(world.analyst, { draftId }))).toEqual({ kind: 'ended' })
    expect((await share(world.analyst, { isStart: true }, foreign)).status).toBe(404)
    expect((await share(world.analyst, { updates: ['no base64 %'] })).status).toBe(400)
  })
})

describe('H5: drafts on the server', () => {
  const keep = (text: string, rev: number): Promise<Response> =>
    call(world.analyst, 'POST', `/cases/${own.id}/drafts`, { mode: 'reply', rev, text })

  test('another device finds the text; an older one does not overwrite a newer one', async () => {
    const first = (await (await keep('Half a sen', 0)).json()) as { rev: number }
    const second = await keep('Half a sentence', first.rev)
    const late = await keep('Something else', first.rev)
    const kept = await json<KeptDraft[]>(call(world.analyst, 'GET', `/cases/${own.id}/drafts`))

    expect(second.status).toBe(200)
    expect(late.status).toBe(409)
    expect(await late.json()).toMatchObject({ text: 'Half a sentence' })
    expect(kept.map(({ text }) => text)).toEqual(['Half a sentence'])
    expect(await json(call(world.engineer, 'GET', `/cases/${own.id}/drafts`))).toEqual([])
  })

  test('the form of a text is kept with it', async () => {
    const rich = { blocks: [{ kind: 'line', spans: [{ italic: true, text: 'Dear' }] }] }
    await call(world.analyst, 'POST', `/cases/${own.id}/drafts`, {
      mode: 'note',
      rev: 0,
      rich,
      text: 'Dear',
    })

    expect(
      await json<KeptDraft[]>(call(world.analyst, 'GET', `/cases/${own.id}/drafts`)),
    ).toMatchObject([{ mode: 'note', rich, text: 'Dear' }])
  })

  test('an empty text forgets it', async () => {
    const { rev } = (await (await keep('x', 0)).json()) as { rev: number }
    await keep('', rev)

    expect(await json(call(world.analyst, 'GET', `/cases/${own.id}/drafts`))).toEqual([])
  })
})
