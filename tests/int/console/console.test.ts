import type { Payload } from 'payload'
import type { Server } from 'node:http'

import { createServer } from 'node:http'

import config from '@payload-config'
import { REST_GET, REST_POST } from '@payloadcms/next/routes'
import { getTestPayload, query } from '@tests/setup/database'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'

import type { Staff } from '@/payload-types'
import type { ConsoleWatch } from '@/queries/console/journey'

import { submit } from '@/endpoints/support/submit'
import { receiveWhatsApp } from '@/endpoints/webhooks/receiveWhatsApp'
import { startMailEdge } from '@/jobs/wiring/startMailEdge'
import { standInStore } from '@/jobs/wiring/standInStore'
import { getBoss } from '@/lib/boss'
import { env } from '@/lib/env'
import { sqlOn } from '@/lib/sql'
import { findPlayers } from '@/queries/console/findPlayers'

import type { DeskWorld } from '../desk/makeDeskWorld'

import { deskPassword, makeDeskWorld } from '../desk/makeDeskWorld'

vi.hoisted(() => {
  const base = 21_000 + (process.pid % 4000) * 2
  process.env['PORT'] = String(base)
  process.env['SMTP_IN_PORT'] = String(base + 1)
})

let payload: Payload
let world: DeskWorld
let doors: Server
let mail: Awaited<ReturnType<typeof startMailEdge>>
const tokens = new Map<string, string>()

const headersOf = (who: null | Staff): Record<string, string> => {
  const token = who === null ? undefined : tokens.get(who.id)

  return token === undefined ? {} : { Cookie: `caseway-token=${token}`, Origin: env.SERVER_URL }
}

const send = (who: null | Staff, body: unknown): Promise<Response> =>
  REST_POST(config)(
    new Request(`${env.SERVER_URL}/api/console/send`, {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headersOf(who) },
      method: 'POST',
    }),
    { params: Promise.resolve({ slug: ['console', 'send'] }) },
  )

const watch = async (
  who: null | Staff,
  search: Record<string, string>,
): Promise<{ body: ConsoleWatch; status: number }> => {
  const response = await REST_GET(config)(
    new Request(`${env.SERVER_URL}/api/console/watch?${new URLSearchParams(search).toString()}`, {
      headers: headersOf(who),
    }),
    { params: Promise.resolve({ slug: ['console', 'watch'] }) },
  )

  return { body: (await response.json()) as ConsoleWatch, status: response.status }
}

const played = {
  email: {
    address: 'Hanna@Harbour.example',
    channel: 'email',
    name: 'Hanna Brook',
    subject: 'Invoice',
    text: 'Where is my invoice?',
  },
  whatsapp: {
    address: '+1 202 555 0100',
    channel: 'whatsapp',
    name: 'Hanna Brook',
    text: 'Is anybody there?',
  },
  'web-form': {
    address: 'hanna@harbour.example',
    channel: 'web-form',
    name: 'Hanna Brook',
    subject: 'Invoice',
    text: 'Where is my invoice for October?',
  },
}

/** The public doors as the web process has them, on the address that the settings name. */
const openDoors = async (): Promise<Server> => {
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const request = new Request(`${env.SERVER_URL}${incoming.url ?? ''}`, {
        body: Buffer.concat(chunks),
        headers: Object.entries(incoming.headers).flatMap(([name, value]) =>
          typeof value === 'string' ? [[name, value] as [string, string]] : [],
        ),
        method: 'POST',
      })
      const door = incoming.url === '/support/submit' ? submit : receiveWhatsApp
      door({ payload, request }).then(
        async (response) => {
          outgoing.writeHead(response.status, Object.fromEntries(response.headers))
          outgoing.end(await response.text())
        },
        () => outgoing.writeHead(500).end(),
      )
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(env.PORT, env.HOST, resolve)
  })

  return server
}

beforeAll(async () => {
  payload = await getTestPayload()
  await getBoss()
  world = await makeDeskWorld(payload)
  doors = await openDoors()
  mail = await startMailEdge({ payload, port: env.SMTP_IN_PORT })

  for (const person of [world.analyst, world.engineer, world.auditor]) {
    const { token } = await payload.login({
      collection: 'staff',
      data: { email: person.email, password: deskPassword },
    })
    tokens.set(person.id, token ?? '')
  }
})

afterAll(async () => {
  await mail.stop()
  doors.close()
})

describe('the channel console (A10)', () => {
  test('is for engineers and admins only', async () => {
    expect((await send(null, played.whatsapp)).status).toBe(401)
    expect((await send(world.analyst, played.whatsapp)).status).toBe(403)
    expect((await send(world.auditor, played.whatsapp)).status).toBe(403)
    expect((await watch(world.auditor, { address: 'a@b.example', channel: 'email' })).status).toBe(
      403,
    )
    expect(await query('select 1 from inbound_events')).toEqual([])
  })

  test.each(['email', 'whatsapp', 'web-form'] as const)(
    'a message on %s goes through the true door and is stored under the returned id',
    async (channel) => {
      const response = await send(world.engineer, played[channel])
      const { address, providerId } = (await response.json()) as {
        address: string
        providerId: string
      }

      expect(response.status).toBe(202)
      expect(
        await query(
          'select channel::text, status::text from inbound_events where provider_id = $1',
          [providerId],
        ),
      ).toEqual([{ channel, status: 'received' }])

      const { body } = await watch(world.engineer, { address, channel, id: providerId })
      expect(body.journey).toMatchObject({
        case: null,
        isOver: false,
        received: { status: 'received' },
      })
    },
  )

  test.each([
    [{ ...played.whatsapp, address: '2025550100' }, 'address'],
    [{ ...played.email, address: 'nobody' }, 'address'],
    [{ ...played.email, text: '  ' }, 'text'],
    [{ ...played['web-form'], text: 'short' }, 'text'],
    [{ ...played.whatsapp, channel: 'fax' }, 'channel'],
  ])('refuses %j and names the field', async (body, field) => {
    const response = await send(world.engineer, body)

    expect(response.status).toBe(400)
    expect(((await response.json()) as { detail: string }).detail).toContain(`${field}:`)
  })

  test('a door that is closed answers what to do', async () => {
    await mail.stop()
    const response = await send(world.engineer, played.email)
    mail = await startMailEdge({ payload, port: env.SMTP_IN_PORT })

    expect(response.status).toBe(409)
    expect(((await response.json()) as { detail: string }).detail).toContain(
      'Is the worker running?',
    )
  })

  test('follows a message from the receipt to the delivery, with milliseconds', async () => {
    const { id: caseId, number } = await world.makeCase({ team: world.teamId })
    const receivedAt = new Date('2026-11-20T10:00:00.000Z')
    const after = (ms: number): string => new Date(receivedAt.getTime() + ms).toISOString()
    const event = await payload.create({
      collection: 'inbound-events',
      data: {
        account: 'support@techcorp.example',
        attempts: 1,
        body: '-',
        case: caseId,
        channel: 'email',
        encoding: 'utf8',
        processedAt: after(40),
        providerId: 'journey@customer.example',
        receivedAt: receivedAt.toISOString(),
        status: 'processed',
      },
      depth: 0,
      overrideAccess: true,
    })
    const asked = await world.makeMessage(caseId, {
      createdAt: after(40),
      inboundEvent: event.id,
      providerMessageId: 'journey@customer.example',
    })
    await query('update inbound_events set message_id = $1 where id = $2', [asked.id, event.id])
    const look = async (): Promise<ConsoleWatch> =>
      (
        await watch(world.engineer, {
          address: 'hanna@harbour.example',
          channel: 'email',
          id: 'journey@customer.example',
        })
      ).body

    expect((await look()).journey).toMatchObject({
      case: { isFollowUp: false, ms: 40, number },
      isOver: false,
      triage: null,
    })

    const answer = await world.makeMessage(caseId, {
      authorKind: 'assistant',
      createdAt: after(300),
      direction: 'outbound',
      text: 'Here it is.',
    })
    await payload.db.create({
      collection: 'triage-results',
      data: {
        case: caseId,
        categoryLabel: 'billing',
        confidence: 0.9,
        createdAt: after(90),
        language: 'en',
        message: asked.id,
        model: 'built-in',
        modelVersion: '1',
        priority: 'low',
        rationale: '-',
        sentiment: 0.5,
      },
      req: {},
    })
    await payload.db.create({
      collection: 'routing-decisions',
      data: {
        case: caseId,
        createdAt: after(150),
        inputs: {},
        message: asked.id,
        outcome: 'queue',
        rationale: 'The rule for invoices.',
        receipt: {},
        team: world.teamId,
        version: '1',
      },
      req: {},
    })
    await payload.db.create({
      collection: 'assistant-runs',
      data: {
        answer: answer.id,
        case: caseId,
        createdAt: after(300),
        message: asked.id,
        mode: 'auto',
        model: 'none',
        modelVersion: '1',
        outcome: 'sent',
        reason: 'Every check passed.',
        trace: [],
      },
      req: {},
    })
    expect((await look()).journey?.isOver).toBe(false)

    await payload.db.create({
      collection: 'deliveries',
      data: {
        attempts: 1,
        case: caseId,
        channel: 'email',
        deliveredAt: after(420),
        message: answer.id,
        recipient: 'hanna@harbour.example',
        status: 'delivered',
      },
      req: {},
    })
    await standInStore(payload).append({
      channel: 'email',
      from: 'support@techcorp.example',
      providerId: 'answer@techcorp.example',
      raw: '',
      receivedAt: new Date(after(410)),
      subject: 'Re: Invoice',
      text: 'Here it is.',
      to: 'hanna@harbour.example',
      token: null,
    })
    const { conversation, journey } = await look()

    expect(journey).toMatchObject({
      assistant: { ms: 300, outcome: 'sent' },
      delivery: { ms: 420, status: 'delivered' },
      isOver: true,
      routing: { ms: 150, rationale: 'The rule for invoices.', teamName: 'Billing team' },
      triage: { category: 'billing', confidence: 0.9, ms: 90 },
    })
    expect(
      conversation
        .filter(({ id }) => id.startsWith('journey') || id.startsWith('answer'))
        .map(({ from, text }) => [from, text]),
    ).toEqual([
      ['customer', 'Where is my refund?'],
      ['us', 'Here it is.'],
    ])
  })

  test('offers customers to play, with the addresses they write from', async () => {
    expect(await findPlayers({ run: sqlOn(payload) })).toEqual([
      { email: 'hanna@harbour.example', name: 'Hanna Brook', phone: null },
    ])
  })
})
