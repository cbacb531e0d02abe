import { randomUUID } from 'node:crypto'

import { query } from '@tests/setup/database'
import { describe, expect, test } from 'vitest'

import { slugs } from '@/contracts/slugs'

import {
  call,
  deliver,
  detailOf,
  foreign,
  json,
  openDesk,
  own,
  payload,
  reply,
  world,
} from './openDesk'

const png = Buffer.from('\x89PNG\r\n\x1a\nnot really', 'latin1')

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

openDesk()

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
