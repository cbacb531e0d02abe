import type { StandInMessage } from '@/channels/stand-in/standInStore'

import { query } from '@tests/setup/database'

import type { Written } from './crashDriver'

/** Jepsen's four sets (lost, unexpected, duplicated must be empty), and the deliveries that were left to a person. */
export type FourSets = {
  readonly duplicated: readonly string[]
  readonly lost: readonly string[]
  readonly recovered: readonly string[]
  readonly toPerson: readonly string[]
  readonly unexpected: readonly string[]
}

type Row = {
  answer: null | { parts: string[] }
  cases: number
  delivery: null | string
  events: number
  held: boolean
  messages: number
  outcome: null | string
  provider_id: string
  told: boolean
}

/** Compares what the customers wrote, what is stored, and what the provider took for them. */
export const fourSets = async ({
  sent,
  written,
}: {
  sent: readonly StandInMessage[]
  written: readonly Written[]
}): Promise<FourSets> => {
  const rows = await query<Row>(
    `select e.provider_id, count(distinct e.id)::int as events, count(distinct m.id)::int as messages,
            count(distinct m.case_id)::int as cases, max(r.outcome) as outcome, max(d.status::text) as delivery,
            (array_agg(d.content) filter (where d.id is not null))[1] as answer,
            bool_or(c.status = 'pending-data') as held,
            bool_or(exists (select 1 from notifications n where n.dedupe_key like 'delivery:' || d.id || ':%')) as told
       from inbound_events e
       left join messages m on m.inbound_event_id = e.id
       left join cases c on c.id = m.case_id
       left join assistant_runs r on r.message_id = m.id
       left join deliveries d on d.message_id = r.answer_id
      group by e.provider_id`,
  )
  const stored = new Map(rows.map((row) => [row.provider_id, row]))
  const takenFor = (address: string): string[] =>
    sent.filter(({ to }) => to === address).map(({ text }) => text.trim())
  const known = new Set(written.map(({ address }) => address))
  const ids = new Set(written.map(({ providerId }) => providerId))
  const lost: string[] = []
  const duplicated: string[] = []
  const toPerson: string[] = []

  for (const { address, isAcknowledged, kind, providerId } of written) {
    const row = stored.get(providerId)
    const name = `${kind} ${providerId}`

    if (row === undefined) {
      if (isAcknowledged) lost.push(`${name}: acknowledged and not stored`)
      continue
    }

    if (row.messages !== 1 || row.cases !== 1) {
      const list = row.messages < 1 ? lost : duplicated
      list.push(`${name}: ${String(row.messages)} message(s) on ${String(row.cases)} case(s)`)
    }

    if (row.events !== 1) duplicated.push(`${name}: ${String(row.events)} events`)

    const taken = takenFor(address)
    const isAnswerKind = kind === 'form' || kind === 'mail' || kind === 'whatsapp'

    if (!isAnswerKind) {
      if (taken.length > 0) duplicated.push(`${name}: answered, though it is a person's`)
      if (row.outcome !== 'escalated' && !row.held) lost.push(`${name}: ended with nobody`)
      continue
    }

    // A channel that splits sends several parts: each of them once.
    if (new Set(taken).size !== taken.length)
      duplicated.push(`${name}: taken ${String(taken.length)} times`)

    if (row.delivery === 'unclear' || row.delivery === 'failed') {
      toPerson.push(`${name}: ${row.delivery}, taken ${String(taken.length)} times`)
      if (!row.told) lost.push(`${name}: ${row.delivery}, and nobody was told`)
    } else if (taken.length !== (kind === 'whatsapp' ? (row.answer?.parts.length ?? 1) : 1)) {
      lost.push(
        `${name}: ${row.outcome ?? 'no run'}, ${row.delivery ?? 'no delivery'}, taken ${String(taken.length)} times`,
      )
    }
  }

  return {
    duplicated,
    lost,
    recovered: written
      .filter(({ isAcknowledged, providerId }) => !isAcknowledged && stored.has(providerId))
      .map(({ providerId }) => providerId),
    toPerson,
    unexpected: [
      ...sent.filter(({ to }) => !known.has(to)).map(({ to }) => `sent to ${to}`),
      ...rows.filter((row) => !ids.has(row.provider_id)).map((row) => `stored ${row.provider_id}`),
    ],
  }
}
