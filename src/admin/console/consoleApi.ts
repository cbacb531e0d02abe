import type { ConsoleWatch, PlayedChannel } from '@/queries/console/journey'

export type Played = {
  readonly address: string
  readonly milliseconds: number
  readonly providerId: string
}

/** Sends one message of a played customer. Rejects with an Error that says what to do. */
export const sendPlayed = (body: Readonly<Record<string, string>>): Promise<Played> =>
  call<Played>('/api/console/send', {
    body: JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
    method: 'POST',
  })

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
  call<ConsoleWatch>(
    `/api/console/watch?${new URLSearchParams({ address, channel, ...(id === null ? {} : { id }) }).toString()}`,
    { signal },
  )

const call = async <Answer>(url: string, init: RequestInit): Promise<Answer> => {
  const response = await fetch(url, init)
  const body: unknown = await response.json().catch(() => null)

  if (response.ok) {
    return body as Answer // our own endpoint, typed there
  }

  throw new Error(
    typeof body === 'object' && body !== null && 'detail' in body
      ? String(body.detail)
      : 'The server did not answer as expected. Try again.',
  )
}
