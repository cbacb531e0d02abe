import type { PayloadRequest, Where } from 'payload'

import type { CollectionSlug } from '@/contracts/slugs'

import type { Operation } from './matrix'
import type { StaffScope } from './staffScope'

/** Rows of the agent's departments, and rows of cases assigned to them. */
export const departmentWhere = ({
  scope,
  slug,
}: {
  scope: StaffScope
  slug: CollectionSlug
}): boolean | Where => {
  const departments = [...scope.departmentIds]

  switch (slug) {
    case 'cases':
      return {
        or: [{ department: { in: departments } }, { assignee: { equals: scope.staffId } }],
      }
    case 'articles':
      return articlesOf(departments)
    case 'kpi-values':
      return { department: { in: departments } }
    case 'assistant-runs':
    case 'attachments':
    case 'case-events':
    case 'case-links':
    case 'case-tags':
    case 'case-watchers':
    case 'deliveries':
    case 'feedback':
    case 'messages':
    case 'routing-decisions':
    case 'triage-results':
      return {
        or: [
          { 'case.department': { in: departments } },
          { 'case.assignee': { equals: scope.staffId } },
        ],
      }
    default:
      // The matrix grants `department` on a collection without one: closed until somebody says how.
      return false
  }
}

/** Public articles, those for all staff, and those of these departments. */
const articlesOf = (departmentIds: readonly string[]): Where => ({
  or: [
    { audience: { equals: 'public' } },
    { department: { exists: false } },
    { department: { in: [...departmentIds] } },
  ],
})

/** Rows about this very person. What a colleague shared is theirs to read, not to change. */
export const ownWhere = ({
  operation,
  slug,
  user,
}: {
  operation: Operation
  slug: CollectionSlug
  user: PayloadRequest['user']
}): boolean | Where => {
  if (user === null) {
    return false
  }

  if (user.collection === 'customers') {
    switch (slug) {
      case 'cases':
      case 'customer-identifiers':
      case 'feedback':
        return { customer: { equals: user.id } }
      case 'customers':
        return { id: { equals: user.id } }
      case 'messages':
        return {
          and: [
            { 'case.customer': { equals: user.id } },
            { direction: { in: ['inbound', 'outbound'] } },
            { isDraft: { not_equals: true } },
          ],
        }
      case 'attachments':
        return {
          and: [{ 'case.customer': { equals: user.id } }, { isInternal: { not_equals: true } }],
        }
      default:
        return false
    }
  }

  switch (slug) {
    case 'agent-profiles':
      return { staff: { equals: user.id } }
    case 'notifications':
      return { recipient: { equals: user.id } }
    case 'saved-views':
      return operation === 'read'
        ? { or: [{ owner: { equals: user.id } }, { isShared: { equals: true } }] }
        : { owner: { equals: user.id } }
    case 'staff':
      return { id: { equals: user.id } }
    default:
      return false
  }
}

/** What anybody may read. */
export const publicWhere = (slug: CollectionSlug): boolean | Where =>
  slug === 'articles'
    ? { and: [{ _status: { equals: 'published' } }, { audience: { equals: 'public' } }] }
    : false
