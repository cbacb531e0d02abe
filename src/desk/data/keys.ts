import type { InboxFilters } from '@/contracts/desk'

import { inboxParams } from '@/contracts/deskFilters'

/** Keys of what the desk keeps in memory. */
export const keys = {
  account: (caseId: string) => ['account', caseId] as const,
  case: (number: string) => ['case', number] as const,
  articles: (caseId: string, mode: string, q: string) => ['articles', caseId, mode, q] as const,
  drafts: (caseId: string) => ['drafts', caseId] as const,
  together: (caseId: string) => ['together', caseId] as const,
  similar: (caseId: string) => ['similar', caseId] as const,
  choices: ['choices'] as const,
  counts: ['counts'] as const,
  head: (filters: InboxFilters) => ['inbox-head', inboxParams(filters).toString()] as const,
  inbox: (filters: InboxFilters) => ['inbox', inboxParams(filters).toString()] as const,
  review: ['review'] as const,
}
