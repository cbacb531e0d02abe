import type { ConsoleWatch, PlayedChannel } from '@/queries/console/journey'

import { callApi, postApi } from '../api/callApi'

export type Played = {
  readonly address: string
  readonly milliseconds: number
  readonly providerId: string
}

/** Sends one message of a played customer. Rejects with an Error that says what to do. */
export const sendPlayed = (body: Readonly<Record<string, string>>): Promise<Played> =>
  postApi<Played>('/api/console/send', body)

/** The conversation as the customer sees it, and the journey of the message that is followed. */
export const watchPlayed = ({
  address,
  channel,
  id,
  signal,
}: {
  address: string
  channel: PlayedChannel
  id: null | string
  signal: AbortSignal
}): Promise<ConsoleWatch> =>
  callApi<ConsoleWatch>(
    `/api/console/watch?${new URLSearchParams({ address, channel, ...(id === null ? {} : { id }) }).toString()}`,
    { signal },
  )
