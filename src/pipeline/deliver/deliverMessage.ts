import type { Payload } from 'payload'

import type { ChannelAdapter, Clock, OutboundMessage, SendOutcome } from '@/contracts/ports'

import { AppError } from '@/lib/appError'
import { crashPoint } from '@/lib/crashPoint'
import { inTransaction } from '@/lib/inTransaction'

import type { ClaimedDelivery } from './claimDelivery'
import type { PrepareOutbound } from './prepareOutbound'

import { claimDelivery } from './claimDelivery'
import { endDelivery } from './endDelivery'

export type DeliverOutcome =
  | { kind: 'already-done' }
  | { kind: 'failed'; reason: string }
  | { kind: 'sent'; providerId: string }
  | { kind: 'unclear' }

/** An attempt older than this whose end nobody stored belonged to a worker that died. Longer than any call to a provider. */
const leaseSeconds = 45

/**
 * Stage 6: hands an outbound message to its provider, at most once.
 *
 * `sending` with a token is committed before the call. When a run finds `sending` already there, an earlier one died
 * between the call and its receipt: the provider is asked first. Where it cannot be asked, the delivery becomes
 * `unclear` and a person decides; it is never sent again blindly (faults.md: I3).
 */
export const deliverMessage = async ({
  adapterOf,
  clock,
  deliveryId,
  isLastAttempt,
  payload,
  prepare,
}: {
  adapterOf: (channel: ClaimedDelivery['channel']) => ChannelAdapter | null
  clock: Clock
  deliveryId: string
  isLastAttempt: boolean
  payload: Payload
  prepare: PrepareOutbound
}): Promise<DeliverOutcome> => {
  const claim = await inTransaction({
    payload,
    work: (req) => claimDelivery({ deliveryId, leaseSeconds, now: clock(), prepare, req }),
  })
  crashPoint('deliver:after-claim')

  switch (claim.kind) {
    case 'already-done':
      return { kind: 'already-done' }
    case 'busy':
      throw new AppError({
        code: 'delivery-busy',
        isRetryable: true,
        message: `Delivery ${deliveryId} is being sent by another worker`,
      })
    case 'unsendable':
      return finish({ clock, deliveryId, outcome: { kind: 'refused', reason: claim.reason }, payload, token: claim.token })
    case 'claimed':
      break
    default:
      return claim satisfies never
  }

  const adapter = adapterOf(claim.delivery.channel)

  if (adapter === null) {
    const reason = `Channel ${claim.delivery.channel} is not connected`

    return finish({ clock, deliveryId, outcome: { kind: 'refused', reason }, payload, token: claim.delivery.token })
  }

  const first = claim.isRecovery ? null : await adapter.send(claim.outbound)
  // A call that broke off is as undecided as one whose worker died: the provider is asked in both cases.
  const outcome =
    first === null || first.kind === 'unclear'
      ? await recover({ adapter, message: claim.outbound })
      : first
  crashPoint('deliver:after-send')

  const isGivenUp = outcome.kind === 'retry' && isLastAttempt
  const result = await finish({
    clock,
    deliveryId,
    outcome: isGivenUp ? { kind: 'refused', reason: `Given up: ${outcome.reason}` } : outcome,
    payload,
    token: claim.delivery.token,
  })

  if (outcome.kind === 'retry' && !isGivenUp) {
    throw new AppError({ code: 'channel-unavailable', isRetryable: true, message: outcome.reason })
  }

  return result
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
  const found = await adapter.lookUp({
    messageId: message.messageId,
    parts: message.parts,
    to: message.to,
    token: message.token,
    ...(message.createdAt === undefined ? {} : { createdAt: message.createdAt }),
  })

  switch (found.kind) {
    case 'found':
      return { kind: 'sent', providerId: found.providerId }
    case 'not-found':
      return adapter.send(message)
    case 'unknown':
      return { kind: 'unclear', reason: 'A crash hid whether the provider took it, and it cannot be asked' }
    default:
      return found satisfies never
  }
}

const finish = async ({
  clock,
  deliveryId,
  outcome,
  payload,
  token,
}: {
  clock: Clock
  deliveryId: string
  outcome: SendOutcome
  payload: Payload
  token: string
}): Promise<DeliverOutcome> => {
  await inTransaction({
    payload,
    work: (req) => endDelivery({ deliveryId, now: clock(), outcome, req, token }),
  })
  crashPoint('deliver:after-commit')

  switch (outcome.kind) {
    case 'sent':
      return { kind: 'sent', providerId: outcome.providerId }
    case 'unclear':
      return { kind: 'unclear' }
    case 'refused':
    case 'retry':
      return { kind: 'failed', reason: outcome.reason }
    default:
      return outcome satisfies never
  }
}
