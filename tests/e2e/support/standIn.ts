import { query } from './query'

export type Taken = {
  readonly raw: string
  readonly recipient: string
  readonly subject: null | string
  readonly text: string
}

/** What the provider's stand-in took for somebody, oldest first. */
export const takenFor = (recipient: string): Promise<Taken[]> =>
  query<Taken>(
    `select raw, recipient, subject, text from stand_in_messages
      where recipient in ($1, $2) order by received_at, provider_id`,
    [recipient, `whatsapp:${recipient}`],
  )

/** The numbers of somebody's cases, oldest first. */
export const casesOf = async (identifier: string): Promise<string[]> => {
  const rows = await query<{ number: string }>(
    `select distinct c.number, c.created_at from cases c
       join customer_identifiers i on i.customer_id = c.customer_id
      where i.value = $1
      order by c.created_at`,
    [identifier],
  )

  return rows.map(({ number }) => number)
}
