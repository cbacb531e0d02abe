import { z } from 'zod'

import { parseJson } from '../parseJson'

/** A message that Twilio has: sent or on its way. */
export type TakenMessage = { readonly body: string; readonly sid: string }

const maxPages = 5

const listSchema = z.object({
  messages: z.array(
    z.object({
      sid: z.string(),
      body: z.string().nullable().default(''),
      status: z.string().nullable().default(null),
      date_created: z.string().nullable().default(null),
    }),
  ),
  next_page_uri: z.string().nullish(),
})

/**
 * The messages to one recipient that Twilio has taken since `since`, newest first. Null when it did not say, or when there
 * are more pages than we read: absence would then prove nothing.
 */
export const listTwilioMessages = async ({
  collection,
  fetch,
  headers,
  since,
  timeoutMs,
  to,
}: {
  /** Address of `Messages.json`. */
  collection: string
  fetch: typeof globalThis.fetch
  headers: Record<string, string>
  since: Date
  timeoutMs: number
  /** With the prefix of the channel. */
  to: string
}): Promise<null | readonly TakenMessage[]> => {
  // Twilio filters by whole days; the exact bound is applied below. The day before covers midnight.
  const day = new Date(since.getTime() - 86_400_000).toISOString().slice(0, 10)
  const query = new URLSearchParams({ To: to, 'DateSent>': day, PageSize: '100' })
  const found: TakenMessage[] = []
  let page: null | string = `${collection}?${query.toString()}`

  for (let count = 0; page !== null && count < maxPages; count += 1) {
    const answer: z.infer<typeof listSchema> | null = await readList({
      fetch,
      headers,
      page,
      timeoutMs,
    })

    if (answer === null) {
      return null
    }

    for (const message of answer.messages) {
      const at = message.date_created === null ? Number.NaN : Date.parse(message.date_created)

      if (!(at < since.getTime()) && message.status !== 'canceled') {
        found.push({ body: message.body ?? '', sid: message.sid })
      }
    }

    page = answer.next_page_uri ? new URL(answer.next_page_uri, collection).href : null
  }

  return page === null ? found : null
}

const readList = async ({
  fetch,
  headers,
  page,
  timeoutMs,
}: {
  fetch: typeof globalThis.fetch
  headers: Record<string, string>
  page: string
  timeoutMs: number
}): Promise<null | z.infer<typeof listSchema>> => {
  try {
    const response = await fetch(page, {
      headers,
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    })
    const list = listSchema.safeParse(response.ok ? parseJson(await response.text()) : null)

    return list.success ? list.data : null
  } catch {
    // Asking changes nothing at the provider: any failure only means that we do not know.
    return null
  }
}
