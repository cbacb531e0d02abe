import type { Payload } from 'payload'

import { randomUUID } from 'node:crypto'

import { getTestPayload } from '@tests/setup/database'
import { beforeAll, beforeEach } from 'vitest'

import type { CaseDetail } from '@/contracts/desk'
import type { OutboundMessage } from '@/contracts/ports/channel'
import type { Case } from '@/payload-types'

import { getBoss } from '@/lib/boss'
import { readStoredFile } from '@/lib/readStoredFile'
import { deliverMessage } from '@/pipeline/deliver/deliverMessage'

import type { CallDesk } from './callDesk'
import type { DeskWorld } from './makeDeskWorld'

import { callDesk } from './callDesk'
import { makeDeskWorld } from './makeDeskWorld'

export let payload: Payload
export let world: DeskWorld
export let call: CallDesk
/** Of the analyst's department, with one message of the customer; a new one for each test. */
export let own: Case
/** Of another department. */
export let foreign: Case

/** For the top of a file: the desk's people are made once. */
export const enterDesk = (): void => {
  beforeAll(async () => {
    payload = await getTestPayload()
    await getBoss()
    world = await makeDeskWorld(payload)
    call = await callDesk(payload, [world.analyst, world.engineer, world.auditor])
  })
}

/** The same, and two cases before each test. */
export const openDesk = (): void => {
  enterDesk()

  beforeEach(async () => {
    own = await world.makeCase()
    foreign = await world.makeCase({ department: world.sales })
    await world.makeMessage(own.id)
  })
}

export const json = async <Body>(response: Promise<Response>): Promise<Body> =>
  (await (await response).json()) as Body

export const detailOf = (one: Case): Promise<CaseDetail> =>
  json(call(world.analyst, 'GET', `/cases/${one.number}`))

export const reply = (more: Record<string, unknown> = {}): Promise<Response> =>
  call(world.analyst, 'POST', `/cases/${own.id}/reply`, {
    clientToken: randomUUID(),
    text: 'Here it is.',
    ...more,
  })

/** Runs the job of a delivery two minutes from now: how it ended, and what the provider got. */
export const deliver = async (deliveryId: string): Promise<[string, OutboundMessage | null]> => {
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
