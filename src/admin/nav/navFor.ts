import type { Subject } from '@/access/matrix'
import type { CollectionSlug } from '@/contracts/slugs'

import { doors, matrix } from '@/access/matrix'

import type { NavGroupPlan } from './navPlan'

import { navPlan } from './navPlan'

export type NavLink = { readonly href: string; readonly label: string }

export type NavGroup = {
  readonly daily: readonly NavLink[]
  readonly id: NavGroupPlan['id']
  readonly isOpen: boolean
  readonly label: string
  readonly rare: readonly NavLink[]
}

/**
 * The navigation of one person: what their role may not read is not there, and a group without entries neither.
 *
 * `open`: the groups this person unfolded, or null when they never chose. `labelOf` names a collection.
 */
export const navFor = ({
  labelOf,
  open,
  subject,
}: {
  labelOf: (slug: CollectionSlug) => string
  open: null | ReadonlySet<string>
  subject: Subject
}): NavGroup[] => {
  const collectionLink = (slug: CollectionSlug): NavLink[] =>
    matrix[slug].read[subject] === '-'
      ? []
      : [{ href: `/admin/collections/${slug}`, label: labelOf(slug) }]

  return navPlan
    .map(({ daily, id, label, openFor, rare }) => ({
      daily: daily.flatMap((entry) => {
        if (typeof entry === 'string') {
          return collectionLink(entry)
        }

        return doors[entry.door][subject] === '-' ? [] : [{ href: entry.href, label: entry.label }]
      }),
      id,
      isOpen: open?.has(id) ?? openFor.some((role) => role === subject),
      label,
      rare: rare.flatMap(collectionLink),
    }))
    .filter(({ daily, rare }) => daily.length + rare.length > 0)
}
