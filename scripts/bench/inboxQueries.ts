import type { InboxFilters, InboxPage } from '@/contracts/desk'
import type { RunSql } from '@/lib/sql'
import type { DeskScope } from '@/queries/desk/scope'

import { noFilters, quickFilterOf } from '@/contracts/deskFilters'
import { countInbox } from '@/queries/desk/countInbox'
import { parseCursor } from '@/queries/desk/cursor'
import { findInbox } from '@/queries/desk/findInbox'
import { findReview } from '@/queries/desk/findReview'

export type InboxQuery = {
  readonly name: string
  readonly ask: (call: { run: RunSql; scope: DeskScope }) => Promise<unknown>
}

const limit = 50

const page = (filters: InboxFilters): InboxQuery['ask'] => {
  return ({ run, scope }) => findInbox({ cursor: null, filters, limit, run, scope })
}

/** Twenty pages down, as somebody who scrolls: the time is of all twenty-one reads. */
const scroll: InboxQuery['ask'] = async ({ run, scope }) => {
  let after: null | string = null

  for (let turned = 0; turned <= 20; turned += 1) {
    const cursor = parseCursor(after)
    const read: InboxPage = await findInbox({ cursor, filters: noFilters, limit, run, scope })
    after = read.next
  }
}

const counts: InboxQuery['ask'] = ({ run, scope }) => countInbox({ run, scope })

const review: InboxQuery['ask'] = ({ run, scope }) =>
  findReview({ cursor: null, limit, run, scope })

/** What the desk asks the database: each one-click filter, the counts beside them, and the harder cases. */
export const inboxQueries: readonly InboxQuery[] = [
  ...Object.entries(quickFilterOf).map(([name, filters]) => ({ ask: page(filters), name })),
  { ask: page({ ...noFilters, sort: 'sla' }), name: 'all, by SLA' },
  { ask: page({ ...noFilters, statuses: ['closed', 'resolved'] }), name: 'finished cases' },
  {
    ask: page({ ...noFilters, channels: ['whatsapp'], priorities: ['urgent'] }),
    name: 'urgent on WhatsApp',
  },
  { ask: page({ ...noFilters, q: 'invoice' }), name: 'search: a word that is everywhere' },
  { ask: page({ ...noFilters, q: 'calendar feed 42' }), name: 'search: several words' },
  { ask: page({ ...noFilters, q: 'Hana Novak 4242' }), name: 'search: a customer' },
  { ask: page({ ...noFilters, q: 'CW-1500000' }), name: 'search: a case number' },
  { ask: scroll, name: '21 pages one after the other' },
  { ask: counts, name: 'counts of all filters' },
  { ask: review, name: 'review queue' },
]
