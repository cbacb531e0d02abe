import type { Payload } from 'payload'

import { randomUUID } from 'node:crypto'

import { getTestPayload, query } from '@tests/setup/database'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { applyUpdate, Doc, encodeStateAsUpdate } from 'yjs'

import type { OutboundMessage } from '@/contracts/ports/channel'
import type {
  CaseDetail,
  InboxCounts,
  InboxPage,
  KeptDraft,
  PersonHere,
  SharedDraft,
  SharedExchange,
  SimilarCase,
} from '@/contracts/desk'
import type { Case, Staff } from '@/payload-types'

import { slugs } from '@/contracts/slugs'
import { getBoss } from '@/lib/boss'
import { inTransaction } from '@/lib/inTransaction'
import { readStoredFile } from '@/lib/readStoredFile'
import { createEmailAdapter } from '@/channels/email/createEmailAdapter'
import { mentionMailMinutes } from '@/contracts/deskAgent'
import { mailMention } from '@/pipeline/deliver/mailMention'
import { startTestStandIn } from '@tests/fakes/twilioAndSmtp'
import { wakeCases } from '@/pipeline/cases/wakeCases'
import { deliverMessage } from '@/pipeline/deliver/deliverMessage'

import type { CallDesk } from './callDesk'
import type { DeskWorld } from './makeDeskWorld'

import { callDesk } from './callDesk'
import { makeDeskWorld } from './makeDeskWorld'

const png = Buffer.from('\x89PNG\r\n\x1a\nnot really', 'latin1')

let payload: Payload
let world: DeskWorld
let call: CallDesk
let own: Case
let foreign: Case

beforeAll(async () => {
  payload = await getTestPayload()
  await getBoss()
  world = await makeDeskWorld(payload)
  call = await callDesk(payload, [world.analyst, world.engineer, world.auditor])
})

beforeEach(async () => {
  own = await world.makeCase()
  foreign = await world.makeCase({ department: world.sales })
  await world.makeMessage(own.id)
})

const json = async <Body>(response: Promise<Response>): Promise<Body> =>
  (await (await response).json()) as Body
const detailOf = (one: Case): Promise<CaseDetail> =>
  json(call(world.analyst, 'GET', `/cases/${one.number}`))
const reply = (more: Record<string, unknown> = {}): Promise<Response> =>
  call(world.analyst, 'POST', `/cases/${own.id}/reply`, {
    clientToken: randomUUID(),
    text: 'Here it is.',
    ...more,
  })
const upload = async (name: string, bytes: Uint8Array = png): Promise<string> =>
  (
    await json<{ token: string }>(
      call(
        world.analyst,
        'POST',
        `/cases/${own.id}/uploads?filename=${encodeURIComponent(name)}`,
        bytes,
      ),
    )
  ).token
const deliver = async (deliveryId: string): Promise<[string, OutboundMessage | null]> => {
  let taken: OutboundMessage | null = null
  const { kind } = await deliverMessage({
    adapterOf: (channel) => ({
      channel,
      lookUp: () => Promise.resolve({ kind: 'unknown' }),
      parse: () => Promise.resolve({ kind: 'malformed', reason: '' }),
      send: (message) => {
        taken = message

        return Promise.resolve({ kind: 'sent', providerId: randomUUID() })
      },
    }),
    clock: () => new Date(Date.now() + 120_000),
    deliveryId,
    payload,
    prepare: ({ deliveryId: id, text }) => ({
      kind: 'prepared',
      messageId: `${id}@desk.example`,
      parts: [text],
      replyToken: 't',
      subject: 'Re',
    }),
    readFile: readStoredFile,
  })

  return [kind, taken]
}

describe('B5: files', () => {
  test('an uploaded file travels with the mail and can be downloaded by who sees the case, as a download only', async () => {
    const token = await upload('Plan ä.png')
    const { deliveryId } = await json<{ deliveryId: string }>(reply({ files: [token] }))
    const [kind, taken] = await deliver(deliveryId)
    const file = (await detailOf(own)).messages.at(-1)?.attachments[0]
    const path = `/cases/${own.id}/files/${file?.id ?? ''}`
    const download = await call(world.analyst, 'GET', path)
    const picture = await call(world.analyst, 'GET', `${path}?as=image`)

    expect(kind).toBe('sent')
    expect(taken).toMatchObject({ files: [{ contentType: 'image/png', filename: 'Plan ä.png' }] })
    expect(file).toMatchObject({ filename: 'Plan ä.png', isStored: true, size: png.byteLength })
    expect(Buffer.from(await download.arrayBuffer())).toEqual(png)
    expect(download.headers.get('content-disposition')).toBe(
      "attachment; filename*=UTF-8''Plan%20%C3%A4.png",
    )
    expect(download.headers.get('content-type')).toBe('application/octet-stream')
    expect(download.headers.get('x-content-type-options')).toBe('nosniff')
    expect(picture.headers.get('content-type')).toBe('image/png')
    expect((await call(world.auditor, 'GET', path)).status).toBe(200)
  })

  test('what calls itself a picture and is a page is never shown inline', async () => {
    const page = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>')
    await reply({ files: [await upload('logo.svg', page)] })
    const file = (await detailOf(own)).messages.at(-1)?.attachments[0]
    const shown = await call(
      world.analyst,
      'GET',
      `/cases/${own.id}/files/${file?.id ?? ''}?as=image`,
    )

    expect(shown.headers.get('content-type')).toBe('application/octet-stream')
    expect(shown.headers.get('content-disposition')).toMatch(/^attachment/u)
  })

  test('a file of another department, or of another case, is not there', async () => {
    const message = await world.makeMessage(foreign.id)
    const { id } = await payload.create({
      collection: slugs.attachments,
      data: {
        case: foreign.id,
        contentType: 'image/png',
        filename: 'x.png',
        message: message.id,
        size: 1,
        storageKey: 'x',
      },
      depth: 0,
      overrideAccess: true,
    })

    expect((await call(world.analyst, 'GET', `/cases/${foreign.id}/files/${id}`)).status).toBe(404)
    expect((await call(world.analyst, 'GET', `/cases/${own.id}/files/${id}`)).status).toBe(404)
  })

  test('a token of somebody else, of another case, or changed attaches nothing', async () => {
    const token = await upload('a.png')
    const other = await world.makeCase()
    const answers = [
      await call(world.engineer, 'POST', `/cases/${own.id}/reply`, {
        clientToken: randomUUID(),
        files: [token],
        text: 'x',
      }),
      await call(world.analyst, 'POST', `/cases/${other.id}/reply`, {
        clientToken: randomUUID(),
        files: [token],
        text: 'x',
      }),
      await reply({ files: [`${token}x`] }),
    ]

    expect(answers.map(({ status }) => status)).toEqual([409, 409, 409])
  })

  test('programs, empty files and files without a name are refused', async () => {
    const at = `/cases/${own.id}/uploads`

    expect((await call(world.analyst, 'POST', `${at}?filename=a.exe`, png)).status).toBe(409)
    expect((await call(world.analyst, 'POST', at, png)).status).toBe(400)
    expect((await call(world.auditor, 'POST', `${at}?filename=a.png`, png)).status).toBe(403)
    expect(
      (await call(world.analyst, 'POST', `${at}?filename=b.bin.txt`, new Uint8Array(10_000_001)))
        .status,
    ).toBe(413)
  })

  test('where the channel carries no files, the reply is refused in words and nothing is written', async () => {
    await world.makeMessage(own.id, { channel: 'whatsapp' })
    await payload.create({
      collection: slugs.customerIdentifiers,
      data: {
        customer: world.customerId,
        isVerified: true,
        kind: 'phone',
        value: `+49${String(Date.now()).slice(-10)}`,
      },
      depth: 0,
      overrideAccess: true,
    })
    const refused = await reply({ files: [await upload('a.png')] })

    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({
      detail: expect.stringContaining('cannot be sent by whatsapp') as string,
    })
    expect((await detailOf(own)).messages).toHaveLength(2)
  })
})

describe('H5: send, and take it back', () => {
  test('within the seconds the answer is gone and the case is what it was', async () => {
    const draft = await world.makeMessage(own.id, {
      authorKind: 'assistant',
      direction: 'outbound',
      isDraft: true,
      text: 'Suggested.',
    })
    const before = await detailOf(own)
    const sent = await json<{ deliveryId: string; messageId: string }>(
      reply({ setStatus: 'resolved', undoSeconds: 8 }),
    )
    const during = await detailOf(own)
    const undone = await call(world.analyst, 'POST', `/cases/${own.id}/unsend`, {
      messageId: sent.messageId,
    })
    const after = await detailOf(own)

    expect(during.status).toBe('resolved')
    expect(during.messages.at(-1)?.delivery?.notBefore).not.toBeNull()
    expect(await undone.json()).toMatchObject({ kind: 'unsent', text: 'Here it is.' })
    // A person is at work: the assistant stays silent.
    expect({ ...after, events: [], rev: 0 }).toEqual({
      ...before,
      assistantMode: 'off',
      events: [],
      rev: 0,
    })
    expect(after.messages.find(({ id }) => id === draft.id)?.isDraft).toBe(true)
    expect(await deliver(sent.deliveryId)).toEqual(['already-done', null])
  })

  test('once it is on its way it cannot be taken back, and that is said', async () => {
    const { deliveryId, messageId } = await json<{ deliveryId: string; messageId: string }>(
      reply({ undoSeconds: 8 }),
    )
    await deliver(deliveryId)
    const refused = await call(world.analyst, 'POST', `/cases/${own.id}/unsend`, { messageId })

    expect(refused.status).toBe(409)
    expect((await detailOf(own)).messages.at(-1)?.delivery?.status).toBe('sent')
  })

  test('what somebody changed meanwhile stays when an answer is taken back', async () => {
    const { messageId } = await json<{ messageId: string }>(
      reply({ setStatus: 'pending-customer', undoSeconds: 8 }),
    )
    await call(world.engineer, 'POST', `/cases/${own.id}/move`, { to: 'on-hold' })
    await call(world.analyst, 'POST', `/cases/${own.id}/unsend`, { messageId })

    expect((await detailOf(own)).status).toBe('on-hold')
  })

  test('a formatted answer leaves as text and as HTML that say the same, and its form comes back', async () => {
    const rich = {
      blocks: [
        { kind: 'line', spans: [{ text: 'Please ' }, { bold: true, text: 'restart <it>' }] },
        { items: [{ depth: 0, spans: [{ text: 'once' }] }], kind: 'list', ordered: false },
      ],
    }
    const { deliveryId, messageId } = await json<{ deliveryId: string; messageId: string }>(
      reply({ rich, text: 'something else', undoSeconds: 8 }),
    )
    const shown = (await detailOf(own)).messages.at(-1)
    const [kind, taken] = await deliver(deliveryId)
    const link = { blocks: [{ kind: 'line', spans: [{ href: 'javascript:1', text: 'x' }] }] }

    expect(shown).toMatchObject({ id: messageId, rich, text: 'Please restart <it>\n- once' })
    expect(kind).toBe('sent')
    expect(taken?.html).toContain('Please <strong>restart &lt;it&gt;</strong>')
    expect(taken?.html).toContain('<li>once</li>')
    expect((await reply({ rich: link })).status).toBe(400)
    expect((await reply({ rich: { blocks: [{ kind: 'line', spans: [] }] } })).status).toBe(409)
  })

  test('copies go with the mail, openly or unseen, and only by mail', async () => {
    const copies = { bcc: ['quiet@partner.example'], cc: ['open@partner.example'] }
    const { deliveryId } = await json<{ deliveryId: string }>(reply(copies))
    const [, taken] = await deliver(deliveryId)

    expect(taken).toMatchObject(copies)
    expect((await detailOf(own)).messages.at(-1)).toMatchObject(copies)
    expect((await reply({ cc: ['not an address'] })).status).toBe(400)
  })

  test('B5: a case is sent on with its history and without its notes, and is not answered by that', async () => {
    const at = `/cases/${own.id}`
    await call(world.analyst, 'POST', `${at}/notes`, { clientToken: randomUUID(), text: 'Secret' })
    const before = await detailOf(own)
    const body = {
      clientToken: randomUUID(),
      text: 'Can you look?',
      to: ['Bank@partner.example', 'two@partner.example'],
    }
    const sent = await json<{ deliveryId: string; messageId: string }>(
      call(world.analyst, 'POST', `${at}/forward`, body),
    )
    const again = await json(call(world.analyst, 'POST', `${at}/forward`, body))
    const after = await detailOf(own)
    const [kind, taken] = await deliver(sent.deliveryId)
    const audit = await query<{ after: { to: string[] } }>(
      `select after from audit_entries where action = 'case.forwarded' and case_id = $1`,
      [own.id],
    )

    expect(again).toMatchObject(sent)
    expect(kind).toBe('sent')
    expect(taken).toMatchObject({
      cc: ['two@partner.example'],
      inReplyTo: null,
      to: 'bank@partner.example',
    })
    expect(taken?.html).toContain('<blockquote')
    expect(taken?.html).toContain('Where is my refund?')
    expect(taken?.html).not.toContain('Secret')
    expect(after.messages.at(-1)).toMatchObject({
      direction: 'internal',
      forwardedTo: ['bank@partner.example', 'two@partner.example'],
      text: 'Can you look?',
    })
    expect(after.messages.at(-1)?.delivery?.status).toBe('queued')
    expect(after.firstRespondedAt).toBe(before.firstRespondedAt)
    expect(audit.map((entry) => entry.after.to)).toEqual([
      ['bank@partner.example', 'two@partner.example'],
    ])
  })

  test('a scheduled answer waits for its hour, whoever comes too early', async () => {
    const sendAt = new Date(Date.now() + 3_600_000).toISOString()
    const { deliveryId } = await json<{ deliveryId: string }>(reply({ sendAt }))
    const jobs = await query<{ start_after: Date }>(
      `select start_after from pgboss.job where name = 'deliver' and data ->> 'deliveryId' = $1`,
      [deliveryId],
    )

    await expect(deliver(deliveryId)).rejects.toThrow()
    expect(jobs.map(({ start_after }) => start_after.toISOString())).toEqual([sendAt])
    expect((await detailOf(own)).messages.at(-1)?.delivery).toMatchObject({
      notBefore: sendAt,
      status: 'queued',
    })
    expect((await reply({ sendAt: new Date(Date.now() - 1000) })).status).toBe(409)
  })
})

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

describe('H5: an answer that a colleague approves', () => {
  const ask = (more: Record<string, unknown> = {}): Promise<Response> =>
    call(world.analyst, 'POST', `/cases/${own.id}/approvals`, {
      approverId: world.engineer.id,
      clientToken: randomUUID(),
      note: 'Is the refund right?',
      text: 'You get 20 euros back.',
      ...more,
    })
  const decide = (who: Staff, what: string, id: string, body: unknown = {}): Promise<Response> =>
    call(who, 'POST', `/drafts/${id}/${what}`, body)
  const told = async (who: Staff): Promise<unknown[]> =>
    query(
      `select title, body from notifications where recipient_id = $1 and case_id = $2 and kind = 'approval'`,
      [who.id, own.id],
    )
  const sent = async (): Promise<number> =>
    (await query(`select 1 from deliveries where case_id = $1`, [own.id])).length
  const trail = async (): Promise<string[]> =>
    (
      await query<{ action: string }>(
        `select action from audit_entries where action like 'case.approval%' and case_id = $1 order by ordinal`,
        [own.id],
      )
    ).map(({ action }) => action)

  test('waits on the case, goes out as its author wrote it once the one who was asked agrees, and the trail says who', async () => {
    const { messageId } = await json<{ messageId: string }>(ask())
    const waiting = (await detailOf(own)).messages.at(-1)

    expect(waiting).toMatchObject({
      approval: { approverName: 'Eli Engineer', note: 'Is the refund right?' },
      authorName: 'Ada Analyst',
      isDraft: true,
    })
    expect(await told(world.engineer)).toEqual([
      {
        body: 'Is the refund right?',
        title: `Ada Analyst asks you to approve an answer on ${own.number}`,
      },
    ])
    // Neither its author nor anybody through the door of the assistant's drafts sends it.
    for (const [who, what] of [
      [world.analyst, 'let-go'],
      [world.analyst, 'approve'],
      [world.engineer, 'approve'],
      [world.engineer, 'discard'],
    ] as const) {
      expect((await decide(who, what, messageId)).status).toBe(409)
    }
    expect(await sent()).toBe(0)

    const { deliveryId } = await json<{ deliveryId: string }>(
      decide(world.engineer, 'let-go', messageId),
    )
    const [kind, taken] = await deliver(deliveryId)
    const detail = await detailOf(own)

    expect(kind).toBe('sent')
    expect(taken?.parts).toEqual(['You get 20 euros back.'])
    expect(detail.messages.at(-1)).toMatchObject({
      approval: null,
      authorName: 'Ada Analyst',
      direction: 'outbound',
      isDraft: false,
    })
    expect(detail.events.find(({ kind: what }) => what === 'approval-given')).toMatchObject({
      actorName: 'Eli Engineer',
      data: { authorId: 'Ada Analyst' },
    })
    expect(await trail()).toEqual(['case.approval-asked', 'case.approval-given'])
    expect(await told(world.analyst)).toMatchObject([
      { title: `Eli Engineer approved your answer on ${own.number}` },
    ])
    expect((await decide(world.engineer, 'let-go', messageId)).status).toBe(409)
    expect(await sent()).toBe(1)
  })

  test('comes back with a reason, and its text stands in the box of its author and on the case', async () => {
    const { messageId } = await json<{ messageId: string }>(ask())

    expect((await decide(world.engineer, 'return', messageId)).status).toBe(409)
    expect(
      (await decide(world.engineer, 'return', messageId, { reason: 'It is 30.' })).status,
    ).toBe(200)
    const drafts = await json<KeptDraft[]>(call(world.analyst, 'GET', `/cases/${own.id}/drafts`))
    const detail = await detailOf(own)

    expect(drafts).toMatchObject([{ mode: 'reply', text: 'You get 20 euros back.' }])
    expect(detail.messages.at(-1)).toMatchObject({ direction: 'internal', isDraft: false })
    expect(detail.events.at(-1)).toMatchObject({
      data: { reason: 'It is 30.' },
      kind: 'approval-returned',
    })
    expect(await told(world.analyst)).toEqual([
      { body: 'It is 30.', title: `Eli Engineer returned your answer on ${own.number}` },
    ])
    expect(await sent()).toBe(0)
  })

  test('its author takes it back; what they typed since stays', async () => {
    const { messageId } = await json<{ messageId: string }>(ask())
    await call(world.analyst, 'POST', `/cases/${own.id}/drafts`, {
      mode: 'reply',
      rev: 0,
      text: 'Another one',
    })
    await decide(world.analyst, 'return', messageId)

    expect(
      await json<KeptDraft[]>(call(world.analyst, 'GET', `/cases/${own.id}/drafts`)),
    ).toMatchObject([{ text: 'Another one' }])
    expect((await detailOf(own)).messages.at(-1)?.text).toBe('You get 20 euros back.')
    expect(await trail()).toEqual(['case.approval-asked', 'case.approval-taken-back'])
  })

  test('nobody who may not answer the case can be asked, and nobody asks themselves', async () => {
    for (const approverId of [world.analyst.id, world.auditor.id, randomUUID()]) {
      expect((await ask({ approverId })).status).toBe(409)
    }

    expect((await detailOf(own)).messages.filter(({ isDraft }) => isDraft)).toEqual([])
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

describe('H4, I2: what is changed in place', () => {
  const tag = async (name: string): Promise<string> =>
    (
      await payload.create({
        collection: slugs.tags,
        data: { name },
        depth: 0,
        overrideAccess: true,
      })
    ).id

  test('tags go on and off, each with a line in the timeline', async () => {
    const [bug, vip] = [await tag('bug'), await tag('vip')]
    await call(world.analyst, 'POST', `/cases/${own.id}/tags`, { add: [bug, vip] })
    await call(world.analyst, 'POST', `/cases/${own.id}/tags`, { remove: [vip] })
    const detail = await detailOf(own)

    expect(detail.tags.map(({ name }) => name)).toEqual(['bug'])
    expect(detail.events.filter(({ kind }) => kind === 'tagged')).toHaveLength(2)
    expect(
      (await call(world.analyst, 'POST', `/cases/${own.id}/tags`, { add: [randomUUID()] })).status,
    ).toBe(409)
  })

  test('a macro does all of its steps, or none', async () => {
    await tag('incident')
    const macro = async (actions: unknown[]): Promise<Response> => {
      const { id } = await payload.create({
        collection: slugs.macros,
        data: { _status: 'published', actions, isActive: true, name: 'Outage' },
        depth: 0,
        overrideAccess: true,
      })

      return call(world.analyst, 'POST', `/cases/${own.id}/macro`, {
        clientToken: randomUUID(),
        macroId: id,
      })
    }
    const half = await macro([
      { do: 'set-priority', value: 'low' },
      { do: 'add-tag', value: 'nobody made this' },
    ])
    const priority = (await detailOf(own)).priority
    const whole = await macro([
      { do: 'set-priority', value: 'urgent' },
      { do: 'add-tag', value: 'Incident' },
      { do: 'note', value: 'Known outage.' },
      { do: 'set-status', value: 'on-hold' },
    ])
    const detail = await detailOf(own)

    expect([half.status, priority]).toEqual([409, 'medium'])
    expect(whole.status).toBe(200)
    expect(detail).toMatchObject({ priority: 'urgent', status: 'on-hold' })
    expect(detail.tags.map(({ name }) => name)).toEqual(['incident'])
    expect(detail.messages.at(-1)).toMatchObject({ direction: 'internal', text: 'Known outage.' })
  })

  test('a macro goes with the answer: both or neither, and taking the answer back restores the status', async () => {
    const macro = async (value: string): Promise<string> =>
      (
        await payload.create({
          collection: slugs.macros,
          data: {
            _status: 'published',
            actions: [{ do: 'set-status', value }],
            isActive: true,
            name: 'Solved',
          },
          depth: 0,
          overrideAccess: true,
        })
      ).id
    const refused = await reply({ macroId: await macro('new') })
    const untouched = await detailOf(own)
    const { messageId } = await json<{ messageId: string }>(
      reply({ macroId: await macro('resolved'), undoSeconds: 8 }),
    )
    const during = (await detailOf(own)).status
    await call(world.analyst, 'POST', `/cases/${own.id}/unsend`, { messageId })

    expect([refused.status, untouched.messages.length]).toEqual([409, 1])
    expect([during, (await detailOf(own)).status]).toEqual(['resolved', 'open'])
  })

  test('B5: a snoozed case leaves the open lists, is counted apart, wakes up at its hour and tells who has it', async () => {
    const mine = await world.makeCase({
      assignee: world.analyst.id,
      lastMessageAt: new Date().toISOString(),
      subject: 'Put aside for an hour',
    })
    const listed = async (query: string): Promise<boolean> =>
      (await json<InboxPage>(call(world.analyst, 'GET', `/cases?${query}`))).rows.some(
        ({ id }) => id === mine.id,
      )
    const counts = (): Promise<InboxCounts> => json(call(world.analyst, 'GET', '/counts'))
    const before = await counts()
    await call(world.analyst, 'PATCH', `/cases/${mine.id}`, {
      changes: { snoozedUntil: new Date(Date.now() + 3_600_000) },
    })
    const wake = (inMs: number): Promise<number> =>
      inTransaction({
        payload,
        work: (req) => wakeCases({ now: new Date(Date.now() + inMs), req }),
      })

    expect(await wake(0)).toBe(0)
    expect((await detailOf(mine)).snoozedUntil).not.toBeNull()
    expect([await listed(''), await listed('assignee=me'), await listed('status=open')]).toEqual([
      false,
      false,
      false,
    ])
    expect([await listed('snoozed=1'), await listed('q=Put+aside+for')]).toEqual([true, true])
    expect(await counts()).toMatchObject({
      all: before.all - 1,
      mine: before.mine - 1,
      snoozed: before.snoozed + 1,
    })
    expect(await wake(3_700_000)).toBe(1)
    expect((await detailOf(mine)).snoozedUntil).toBeNull()
    expect([await listed(''), await listed('snoozed=1')]).toEqual([true, false])
    expect(
      await query(`select kind from notifications where case_id = $1 and recipient_id = $2`, [
        mine.id,
        world.analyst.id,
      ]),
    ).toEqual([{ kind: 'woken' }])
  })
})

describe('H4: similar solved cases', () => {
  test('finds finished cases that share words, with what was answered, and only those one may see', async () => {
    const solve = async (more: Partial<Case>): Promise<Case> => {
      const one = await world.makeCase({
        status: 'resolved',
        subject: 'Webhook signature mismatch',
        ...more,
      })
      await world.makeMessage(one.id, { text: 'The webhook signature is refused since Tuesday.' })
      await world.makeMessage(one.id, {
        authorKind: 'agent',
        direction: 'outbound',
        text: 'Rotate the signing secret.',
      })

      return one
    }
    const solved = await solve({})
    const hidden = await solve({ department: world.sales })
    await solve({ status: 'open' })
    await world.makeMessage(own.id, { text: 'unused' })
    const asks = await world.makeCase({ subject: 'Our webhook signature does not match' })
    await world.makeMessage(asks.id, { text: 'Every webhook fails its signature check.' })
    const found = await json<SimilarCase[]>(call(world.analyst, 'GET', `/cases/${asks.id}/similar`))

    expect(found).toEqual([
      expect.objectContaining({ answer: 'Rotate the signing secret.', number: solved.number }),
    ])
    expect(found.map(({ id }) => id)).not.toContain(hidden.id)
  })
})
