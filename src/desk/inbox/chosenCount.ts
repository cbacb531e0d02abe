import type { InboxFilters } from '@/contracts/desk'

/** How many conditions the filter panel holds. */
export const chosenCount = (filters: InboxFilters): number =>
  filters.statuses.length +
  filters.priorities.length +
  filters.channels.length +
  filters.tiers.length +
  filters.languages.length +
  Object.keys(filters.fields).length +
  [
    filters.teamId,
    filters.categoryId,
    filters.assignee,
    filters.departmentId,
    filters.tagId,
    filters.customerId,
  ].filter((value) => value !== null).length +
  [
    filters.isOverdue,
    filters.needsApproval,
    filters.isUnread,
    filters.isMentioned,
    filters.isSnoozed,
  ].filter(Boolean).length
