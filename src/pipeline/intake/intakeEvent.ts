import type { Payload, PayloadRequest } from 'payload'

import type { ParsedMessage, ParseOutcome, RawInbound } from '@/contracts/ports/channel'
import type { Clock } from '@/contracts/ports/clock'
import type { Channel } from '@/domain/vocabulary'

import { recordAudit } from '@/audit/recordAudit'
import { tellingOf } from '@/audit/setActor'
import { slugs } from '@/contracts/slugs'
import { crashPoint } from '@/lib/crashPoint'
import { enqueue } from '@/lib/enqueue'
import { inTransaction } from '@/lib/inTransaction'
import { sql, sqlIn, sqlOn } from '@/lib/sql'

import { systemActor } from '../cases/actor'
import { recordFeedback } from '../cases/recordFeedback'
import { tellKeepers } from '../cases/tellStaff'
import { appendMessage } from './appendMessage'
import { findCase } from './findCase'
import { findRatedAnswer } from './findRatedAnswer'
import { findOrMakeCustomer } from './findOrMakeCustomer'
import { openCase } from './openCase'
import { storeAttachments } from './storeAttachments'

export type IntakeOutcome =
  | { caseId: string; kind: 'appended'; messageId: string }
  | { caseId: string; kind: 'opened'; messageId: string }
  | { kind: 'already-done' }
  | { kind: 'given-up' }
  | { kind: 'no-case-for-automatic-mail' }
  | { kind: 'rejected'; reason: string }

export type IntakePorts = {
  /** The case number that a reply token proves for this sender, or null. */
  readonly caseOfToken: (input: { sender: string; token: string }) => null | string
  readonly clock: Clock
  readonly parse: (raw: RawInbound) => Promise<ParseOutcome>
  /** Stores the bytes of an attachment under their hash and returns the key. Harmless twice. */
  readonly storeFile: (bytes: Uint8Array) => Promise<{ key: string; sha256: string }>
}

/**
 * An event that was begun so often without an end takes its worker down each time. It is set aside for a person, so that
 * the others get through (fault F18).
 */
const maxAttempts = 20

/**
 * Stage 2: turns a stored inbound event into customer, case and message, and hands over to triage.
 *
 * The status of the event, read under lock, is what makes a second run harmless: it writes nothing.
 */
export const intakeEvent = async ({
  inboundEventId,
  payload,
  ports,
}: {
  inboundEventId: string
  payload: Payload
  ports: IntakePorts
}): Promise<IntakeOutcome> => {
  const raw = await readEvent({ inboundEventId, payload })

  if (raw === null) {
    return { kind: 'already-done' }
  }

  if (raw.attempts > maxAttempts) {
    return giveUp({ inboundEventId, payload, ports })
  }

  crashPoint('intake:before-parse')
  // Parsing and writing files happen before the transaction: both can take long, neither needs the lock.
  const parsed = await ports.parse(raw)
  const files =
    parsed.kind === 'message' ? await storeAttachments({ message: parsed.message, ports }) : []
  crashPoint('intake:after-parse')

  const outcome = await inTransaction<IntakeOutcome>({
    payload,
    work: async (req) => {
      if (!(await lockReceived({ inboundEventId, req }))) {
        return { kind: 'already-done' }
      }

      if (parsed.kind === 'malformed') {
        await endEvent({
          inboundEventId,
          now: ports.clock(),
          problem: parsed.reason,
          req,
          status: 'rejected',
        })

        return { kind: 'rejected', reason: parsed.reason }
      }

      return takeIn({ files, inboundEventId, message: parsed.message, ports, req })
    },
  })
  crashPoint('intake:after-commit')

  return outcome
}

const giveUp = async ({
  inboundEventId,
  payload,
  ports,
}: {
  inboundEventId: string
  payload: Payload
  ports: IntakePorts
}): Promise<IntakeOutcome> =>
  inTransaction<IntakeOutcome>({
    payload,
    work: async (req) => {
      if (!(await lockReceived({ inboundEventId, req }))) {
        return { kind: 'already-done' }
      }

      const now = ports.clock()
      const problem = `Set aside after ${String(maxAttempts)} tries. Look at the body and write to the customer yourself.`
      await endEvent({ inboundEventId, now, problem, req, status: 'failed' })
      await tellKeepers({
        body: problem,
        dedupeKey: `inbound-failed:${inboundEventId}`,
        kind: 'inbound-failed',
        now,
        req,
        title: 'An incoming message could not be taken in',
      })

      return { kind: 'given-up' }
    },
  })

const takeIn = async ({
  files,
  inboundEventId,
  message,
  ports,
  req,
}: {
  files: Awaited<ReturnType<typeof storeAttachments>>
  inboundEventId: string
  message: ParsedMessage
  ports: IntakePorts
  req: PayloadRequest
}): Promise<IntakeOutcome> => {
  const now = ports.clock()
  const customer = await findOrMakeCustomer({ message, now, req })
  const found = await findCase({ customer, message, now, ports, req })

  if (found === null && message.automatic !== 'none') {
    // An auto-reply or bounce that belongs nowhere opens no case and is never answered: that is how loops begin.
    const problem = `Automatic mail (${message.automatic}) without a case: kept, not answered`
    await endEvent({ inboundEventId, now, problem, req, status: 'processed' })

    return { kind: 'no-case-for-automatic-mail' }
  }

  crashPoint('intake:after-customer')
  const target = found ?? (await openCase({ customer, message, now, req }))
  const rated =
    found === null ? null : await findRatedAnswer({ caseId: found.caseId, message, now, req })
  crashPoint('intake:after-case')
  const messageId = await appendMessage({
    caseId: target.caseId,
    customerId: customer.id,
    files,
    inboundEventId,
    isNewCase: found === null,
    isRating: rated !== null,
    message,
    now,
    req,
  })

  if (files.some(({ sourceUrl, storageKey }) => storageKey === null && sourceUrl !== null)) {
    await enqueue({ input: { messageId }, job: 'fetch-media', req })
  }

  await endEvent({
    caseId: target.caseId,
    inboundEventId,
    messageId,
    now,
    problem: null,
    req,
    status: 'processed',
  })

  if (rated !== null) {
    await recordFeedback({
      answerId: rated.answerId,
      now,
      rated: {
        comment: null,
        isHelpful: rated.isHelpful,
        rating: rated.isHelpful ? 5 : 1,
        reason: null,
        wantsPerson: true,
      },
      req,
    })
  } else if (message.automatic === 'none') {
    await enqueue({ input: { messageId }, job: 'triage', req })
  }

  crashPoint('intake:before-commit')

  return { caseId: target.caseId, kind: found === null ? 'opened' : 'appended', messageId }
}

/** Counts the try before anything can go wrong in it, and reads what came in. Null when it has its end already. */
const readEvent = async ({
  inboundEventId,
  payload,
}: {
  inboundEventId: string
  payload: Payload
}): Promise<(RawInbound & { readonly attempts: number }) | null> => {
  const [row] = await sqlOn(payload)<{
    attempts: number
    body: string
    channel: Channel
    encoding: 'base64' | 'utf8'
    received_at: Date | string
  }>(sql`
    update inbound_events set attempts = coalesce(attempts, 0) + 1
     where id = ${inboundEventId} and status = 'received'
     returning channel, body, encoding, received_at, attempts::int as attempts`)

  return row === undefined
    ? null
    : {
        attempts: row.attempts,
        body: row.body,
        channel: row.channel,
        encoding: row.encoding,
        receivedAt: new Date(row.received_at),
      }
}

/** Locks an event that has no end yet, and tells the database who acts. */
const lockReceived = async ({
  inboundEventId,
  req,
}: {
  inboundEventId: string
  req: PayloadRequest
}): Promise<boolean> => {
  const telling = await tellingOf({ actor: systemActor, isAudited: true, req })
  const run = await sqlIn(req)
  const rows = await run(sql`
    select ${telling ?? sql`1`} from inbound_events where id = ${inboundEventId} and status = 'received' for update`)

  return rows.length > 0
}

const endEvent = async ({
  caseId = null,
  inboundEventId,
  messageId = null,
  now,
  problem,
  req,
  status,
}: {
  caseId?: null | string
  inboundEventId: string
  messageId?: null | string
  now: Date
  problem: null | string
  req: PayloadRequest
  status: 'failed' | 'processed' | 'rejected'
}): Promise<void> => {
  const run = await sqlIn(req)
  const at = now.toISOString()
  await run(sql`
    update inbound_events
       set status = ${status}, case_id = ${caseId}, message_id = ${messageId}, problem = ${problem?.slice(0, 500) ?? null},
           processed_at = ${at}, updated_at = ${at}
     where id = ${inboundEventId}`)

  if (problem !== null) {
    await recordAudit({
      action: `inbound.${status}`,
      actor: systemActor,
      after: { status },
      reason: problem,
      req,
      subjectId: inboundEventId,
      subjectType: slugs.inboundEvents,
    })
  }
}
