import type { CaseDetail } from '@/contracts/desk'
import type { Channel } from '@/domain/vocabulary'

import { pendingPrefix } from '../pendingPrefix'

/** Where an answer goes: by which way the customer wrote last. The server decides the same. */
export const replyChannel = ({
  channel,
  messages,
}: Pick<CaseDetail, 'channel' | 'messages'>): Channel =>
  messages.findLast(({ direction }) => direction === 'inbound')?.channel ?? channel

/** Channels whose messages carry files. */
export const carriesFiles = (channel: Channel): boolean =>
  channel === 'email' || channel === 'web-form'

/** The newest message that the customer wrote or was sent: whoever answers has seen it. */
export const lastSeen = ({ messages }: Pick<CaseDetail, 'messages'>): string | undefined =>
  messages.findLast(
    ({ direction, id, isDraft }) =>
      direction !== 'internal' && !isDraft && !id.startsWith(pendingPrefix),
  )?.id
