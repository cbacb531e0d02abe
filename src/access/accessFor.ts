import type { Access, CollectionConfig, Where } from 'payload'

import type { CollectionSlug } from '@/contracts/slugs'

import type { Grant, Operation } from './matrix'

import { matrix } from './matrix'
import { departmentWhere, ownWhere, publicWhere } from './rowFilters'
import { staffScope } from './staffScope'
import { subjectOf } from './subjectOf'

export type StrictAccess = Required<
  Pick<
    NonNullable<CollectionConfig['access']>,
    'create' | 'delete' | 'read' | 'readVersions' | 'update'
  >
>

/** The access functions of one collection, made from its rows in the matrix. Nothing is left to a default. */
export const accessFor = (slug: CollectionSlug): StrictAccess => ({
  create: decide(slug, 'create'),
  delete: decide(slug, 'delete'),
  read: decide(slug, 'read'),
  readVersions: decide(slug, 'update'),
  update: decide(slug, 'update'),
})

const decide =
  (slug: CollectionSlug, operation: Operation): Access =>
  async ({ req }): Promise<boolean | Where> => {
    const subject = subjectOf(req.user)
    const grant: Grant = matrix[slug][operation][subject]

    switch (grant) {
      case '-':
        return false
      case 'all':
        return true
      case 'department': {
        const scope = await staffScope({ req })

        return scope === null ? false : departmentWhere({ scope, slug })
      }
      case 'own':
        // On create there is no row yet: a hook stamps the owner.
        return operation === 'create' ? true : ownWhere({ slug, user: req.user })
      case 'public':
        return publicWhere(slug)
      case 'scope':
        return hasScope({ operation, slug, user: req.user })
      default:
        return grant satisfies never
    }
  }

const hasScope = ({
  operation,
  slug,
  user,
}: {
  operation: Operation
  slug: CollectionSlug
  user: Parameters<typeof subjectOf>[0]
}): boolean => {
  const wanted = `${slug}:${operation === 'read' ? 'read' : 'write'}`

  return user?.collection === 'api-clients' && (user.scopes ?? []).some((scope) => scope === wanted)
}
