import type { Payload } from 'payload'

import type {
  ChannelAdapter,
  OutboundFile,
  OutboundMessage,
  SendOutcome,
} from '@/contracts/ports/channel'
import type { Clock } from '@/contracts/ports/clock'
import type { Channel } from '@/domain/vocabulary'

import { AppError } from '@/lib/appError'
import { crashPoint } from '@/lib/crashPoint'
import { inTransaction } from '@/lib/inTransaction'

import type { Claim, StoredFile } from './claimDelivery'
import type { PrepareOutbound } from './prepareOutbound'

import { claimDelivery } from './claimDelivery'
import { endDelivery } from './endDelivery'
import { retryDelay } from './retryDelay'

export type DeliverOutcome =
  | { kind: 'already-done' }
  | { kind: 'failed'; reason: string }
  | { kind: 'sent'; providerId: string }
  | { kind: 'superseded' }
  | { kind: 'try-later'; afterSeconds: number }
  | { kind: 'unclear' }

/** An attempt older than this whose end nobody stored belonged to a worker that died. Longer than any call to a provider. */
const leaseSeconds = 120
/** Tries before a message that the provider does not take is left to a person: about three hours. */
const maxAttempts = 12

/**
 * Stage 6: hands an outbound message to its provider, at most once.
 *
 * `sending` with a token is committed before the call. When a run finds `sending` already there, an earlier one died
 * between the call and its receipt: the provider is asked first. Where it cannot be asked, the delivery becomes
 * `unclear` and a person decides; it is never sent again blindly (fault I3).
 */
export const deliverMessage = async ({
  adapterOf,
  clock,
  deliveryId,
  payload,
  prepare,
  readFile = () => Promise.resolve(null),
}: {
  adapterOf: (channel: Channel) => ChannelAdapter | null
  clock: Clock
  deliveryId: string
  payload: Payload
  prepare: PrepareOutbound
  /** The bytes of a stored file, or null when they are gone. */
  readFile?: ReadFile
}): Promise<DeliverOutcome> => {
  crashPoint('deliver:before-claim')
  const claimed = await inTransaction({
    payload,
    work: (req) => claimDelivery({ deliveryId, leaseSeconds, now: clock(), prepare, req }),
  })
  crashPoint('deliver:after-claim')

  switch (claimed.kind) {
    case 'already-done':
      return { kind: 'already-done' }
    case 'busy':
      throw new AppError({
        code: 'delivery-busy',
        isRetryable: true,
        message: `Delivery ${deliveryId} is being sent by another worker`,
      })
    case 'unsendable':
      return finish({
        claim: claimed.claim,
        clock,
        deliveryId,
        outcome: { kind: 'refused', reason: claimed.reason },
        payload,
      })
    case 'claimed':
      break
    default:
      return claimed satisfies never
  }

  const { channel, claim, files: stored, isRecovery, outbound } = claimed
  const adapter = adapterOf(channel)
  const files = await readAll({ readFile, stored })

  if (adapter === null) {
    const reason = `Channel ${channel} is not connected`

    return finish({ claim, clock, deliveryId, outcome: { kind: 'refused', reason }, payload })
  }

  if (files === null) {
    const reason = 'A file of this message is gone from the storage. Attach it again.'

    return finish({ claim, clock, deliveryId, outcome: { kind: 'refused', reason }, payload })
  }

  const message = files.length === 0 ? outbound : { ...outbound, files }
  const outcome = isRecovery
    ? await recover({ adapter, message })
    : await sendFirst({ adapter, deliveryId, message })
  crashPoint('deliver:after-send')

  return finish({ claim, clock, deliveryId, outcome, payload })
}

type ReadFile = (storageKey: string) => Promise<null | Uint8Array>

/** Null when one is missing: a mail that speaks of a file and lacks it is worse than none. */
const readAll = async ({
  readFile,
  stored,
}: {
  readFile: ReadFile
  stored: readonly StoredFile[]
}): Promise<null | OutboundFile[]> => {
  const files: OutboundFile[] = []

  for (const { contentType, filename, storageKey } of stored) {
    const content = storageKey === null ? null : await readFile(storageKey)

    if (content === null) {
      return null
    }

    files.push({ content, contentType, filename })
  }

  return files
}

const sendFirst = async ({
  adapter,
  deliveryId,
  message,
}: {
  adapter: ChannelAdapter
  deliveryId: string
  message: OutboundMessage
}): Promise<SendOutcome> => {
  const outcome = await adapter.send(message)

  if (outcome.kind !== 'unclear') {
    return outcome
  }

  crashPoint('deliver:before-look-up')
  const found = await lookUp({ adapter, message })

  switch (found.kind) {
    case 'found':
      return { kind: 'sent', providerId: found.providerId }
    case 'unknown':
      return outcome
    case 'not-found':
      // Our call may still be on its way inside the provider: "not there" proves nothing before the lease has passed.
      throw new AppError({
        code: 'delivery-undecided',
        isRetryable: true,
        message: `Delivery ${deliveryId} broke off; the provider is asked again later`,
      })
    default:
      return found satisfies never
  }
}

/** An earlier attempt may have reached the provider: ask before anything else. */
const recover = async ({
  adapter,
  message,
}: {
  adapter: ChannelAdapter
  message: OutboundMessage
}): Promise<SendOutcome> => {
  crashPoint('deliver:before-look-up')
  const found = await lookUp({ adapter, message })
  crashPoint('deliver:after-look-up')

  switch (found.kind) {
    case 'found':
      return { kind: 'sent', providerId: found.providerId }
    case 'not-found':
      return adapter.send(message)
    case 'unknown':
      return {
        kind: 'unclear',
        reason: 'A crash hid whether the provider took it, and it cannot be asked',
      }
    default:
      return found satisfies never
  }
}

const lookUp = ({
  adapter,
  message: { createdAt, messageId, parts, to, token },
}: {
  adapter: ChannelAdapter
  message: OutboundMessage
}): ReturnType<ChannelAdapter['lookUp']> =>
  adapter.lookUp({ messageId, parts, to, token, ...(createdAt === undefined ? {} : { createdAt }) })

const finish = async ({
  claim,
  clock,
  deliveryId,
  outcome: given,
  payload,
}: {
  claim: Claim
  clock: Clock
  deliveryId: string
  outcome: SendOutcome
  payload: Payload
}): Promise<DeliverOutcome> => {
  const outcome = withPatience({ attempt: claim.attempt, outcome: given })
  const { kind } = await inTransaction({
    payload,
    work: (req) => endDelivery({ claim, deliveryId, now: clock(), outcome, req }),
  })
  crashPoint('deliver:after-commit')

  if (kind === 'superseded') {
    return { kind: 'superseded' }
  }

  switch (outcome.kind) {
    case 'sent':
      return { kind: 'sent', providerId: outcome.providerId }
    case 'unclear':
      return { kind: 'unclear' }
    case 'refused':
      return { kind: 'failed', reason: outcome.reason }
    case 'retry':
      return { afterSeconds: outcome.afterSeconds, kind: 'try-later' }
    default:
      return outcome satisfies never
  }
}

/** A provider that is down is tried less and less often, at its own pace where it names one, and in the end not at all. */
const withPatience = ({
  attempt,
  outcome,
}: {
  attempt: number
  outcome: SendOutcome
}): SendOutcome => {
  if (outcome.kind !== 'retry') {
    return outcome
  }

  return attempt >= maxAttempts
    ? { kind: 'refused', reason: `Given up after ${String(attempt)} tries: ${outcome.reason}` }
    : { ...outcome, afterSeconds: Math.max(outcome.afterSeconds, retryDelay(attempt)) }
}
