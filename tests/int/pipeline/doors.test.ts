import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import type { Actor } from '@/contracts/actor'
import type { CaseStatus } from '@/domain/vocabulary'

import { canMove } from '@/domain/cases/caseStatus'
import { caseStatuses } from '@/domain/vocabulary'
import { inTransaction } from '@/lib/inTransaction'
import { sql } from '@/lib/sql'
import { sqlIn, sqlOn } from '@/lib/sql'
import { editCase } from '@/pipeline/cases/editCase'
import { escalateCase } from '@/pipeline/cases/escalateCase'
import { moveCase } from '@/pipeline/cases/moveCase'
import { replyToCase } from '@/pipeline/cases/replyToCase'
import { routeCase } from '@/pipeline/route/routeCase'
import { verifyDecisions } from '@/queries/routing/verifyDecisions'
import { slugs } from '@/contracts/slugs'
import { make } from '@tests/factories/make'
import { query } from '@tests/setup/database'

import type { Pipeline } from './startPipeline'

import { startPipeline } from './startPipeline'

let pipeline: Pipeline
let caseId: string

let actor: Actor

beforeAll(async () => {
  pipeline = await startPipeline()
  actor = { id: pipeline.organisation.managerId, kind: 'staff', role: 'cx-manager' }
  await pipeline.sendWhatsApp({ from: '+4915100000051', text: 'I want to talk to a human' })
  await pipeline.drain()
  const [row] = await query<{ id: string }>('select id from cases')
  caseId = row?.id ?? ''
})

afterAll(() => pipeline.stop())

const setStatus = (status: CaseStatus): Promise<unknown> =>
  query('update cases set status = $1 where id = $2', [status, caseId])

const move = (to: CaseStatus): Promise<Awaited<ReturnType<typeof moveCase>>> =>
  inTransaction({
    payload: pipeline.payload,
    work: (req) => moveCase({ actor, caseId, now: new Date(), reason: 'a test', req, to }),
  })

const count = async (statement: string): Promise<number> =>
  (await query<{ n: number }>(`select count(*)::int as n from ${statement}`, [caseId]))[0]?.n ?? -1

describe('doors of a case (B4, B5)', () => {
  test('moved by ten people at once, it moves once, with one line, one audit entry and one event', async () => {
    await setStatus('open')
    const before = await count(`case_events where case_id = $1 and kind = 'moved'`)
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => move('on-hold')))
    expect(outcomes.filter(({ kind }) => kind === 'moved')).toHaveLength(1)
    expect(outcomes.filter(({ kind }) => kind === 'unchanged')).toHaveLength(9)
    expect(await count(`case_events where case_id = $1 and kind = 'moved'`)).toBe(before + 1)
    expect(await count(`audit_entries where case_id = $1 and action = 'case.moved'`)).toBe(
      before + 1,
    )
    const [entry] = await query<Record<string, unknown>>(
      `select actor_id, before, after, reason from audit_entries where case_id = $1 and action = 'case.moved'`,
      [caseId],
    )
    expect(entry).toMatchObject({
      actor_id: actor.id,
      after: { status: 'on-hold' },
      before: { status: 'open' },
      reason: 'a test',
    })
  })

  test('each move that is not in the table is refused and changes nothing', async () => {
    const illegal = caseStatuses.flatMap((from) =>
      caseStatuses
        .filter((to) => to !== from && !canMove(from, to).isLegal)
        .map((to) => ({ from, to })),
    )
    expect(illegal.length).toBeGreaterThan(10)

    for (const { from, to } of illegal) {
      await setStatus(from)
      expect((await move(to)).kind, `${from} to ${to}`).toBe('refused')
      const [row] = await query('select status from cases where id = $1', [caseId])
      expect(row).toEqual({ status: from })
    }
  })

  test('whoever edits what somebody else changed meanwhile is told, and overwrites nothing', async () => {
    await setStatus('open')
    const [row] = await query<{ rev: number }>('select rev::int as rev from cases where id = $1', [
      caseId,
    ])
    const edit = (subject: string): Promise<{ kind: string }> =>
      inTransaction({
        payload: pipeline.payload,
        work: (req) =>
          editCase({
            actor,
            caseId,
            changes: { subject },
            now: new Date(),
            req,
            rev: row?.rev ?? 0,
          }),
      })
    const outcomes = await Promise.all([edit('One'), edit('Two')])
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['conflict', 'edited'])
  })

  test('a door that fails leaves no trace: no line, no audit entry, no event, no job', async () => {
    const staffId = pipeline.organisation.agents['support-tier-1']
    const tables = ['case_events', 'audit_entries', 'events', 'messages', 'deliveries']
    const counts = (): Promise<number[]> =>
      Promise.all(tables.map((table) => count(`${table} where case_id = $1`)))
    const before = await counts()
    await expect(
      inTransaction({
        payload: pipeline.payload,
        work: async (req) => {
          await replyToCase({
            actor,
            caseId,
            now: new Date(),
            req,
            staffId,
            text: 'This will not stay.',
          })
          await (
            await sqlIn(req)
          )(sql`select 1 / 0`)
        },
      }),
    ).rejects.toThrow()
    expect(await counts()).toEqual(before)
    expect(await pipeline.drain()).toEqual([])
  })

  test('a reply withdraws drafts that wait', async () => {
    const staffId = pipeline.organisation.agents['support-tier-1']
    const draft = await make({
      collection: slugs.messages,
      data: {
        authorKind: 'assistant',
        case: caseId,
        channel: 'whatsapp',
        direction: 'outbound',
        isDraft: true,
        text: 'A draft',
      },
      payload: pipeline.payload,
    })
    await inTransaction({
      payload: pipeline.payload,
      work: (req) =>
        replyToCase({ actor, caseId, now: new Date(), req, staffId, text: 'From a person.' }),
    })
    const [row] = await query('select direction, is_draft from messages where id = $1', [draft])
    expect(row).toEqual({ direction: 'internal', is_draft: false })
  })

  test('routing and escalating the same cases at once never blocks for good', async () => {
    const [message] = await query<{ id: string }>(
      `select id from messages where case_id = $1 and direction = 'inbound'`,
      [caseId],
    )
    const messageId = message?.id ?? ''
    const [team] = await query<{ key: string }>('select key from teams where is_active limit 1')
    await setStatus('open')
    const rounds = Array.from({ length: 6 }, () => [
      routeCase({ caseId, clock: () => new Date(), messageId, payload: pipeline.payload }),
      inTransaction({
        payload: pipeline.payload,
        work: (req) =>
          escalateCase({
            actor,
            caseId,
            flags: ['HUMAN_REQUESTED'],
            messageId,
            now: new Date(),
            reason: 'at once',
            req,
            severity: 'high',
            summary: 'Summary',
            teamKey: team?.key ?? '',
          }),
      }),
    ])
    const outcomes = await Promise.allSettled(rounds.flat())
    expect(outcomes.filter(({ status }) => status === 'rejected')).toEqual([])

    // Each of these decisions can be made again from what was stored with it.
    const verified = await verifyDecisions({ run: sqlOn(pipeline.payload) })
    expect(verified.different).toEqual([])
    expect(verified.same).toBeGreaterThanOrEqual(6)
  })
})
