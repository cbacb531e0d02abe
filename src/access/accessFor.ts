import type { Access, CollectionConfig, Where } from 'payload'

import type { CollectionSlug } from '@/contracts/slugs'

import { roles } from '@/domain/vocabulary'

import type { Grant, Operation, Subject } from './matrix'

import { fieldRules, matrix } from './matrix'
import { departmentWhere, ownWhere, publicWhere } from './rowFilters'
import { staffScope } from './staffScope'
import { subjectOf } from './subjectOf'

export type StrictAccess = Required<
  Pick<
    NonNullable<CollectionConfig['access']>,
    'admin' | 'create' | 'delete' | 'read' | 'readVersions' | 'unlock' | 'update'
  >
>

/**
 * The access functions of one collection, made from its rows in the matrix. Nothing is left to a default:
 * Payload's own let any signed-in account unlock others, whatever its role.
 */
export const accessFor = (slug: CollectionSlug): StrictAccess => ({
  admin: ({ req }) => roles.some((role) => role === subjectOf(req.user)),
  create: decide(slug, 'create'),
  delete: decide(slug, 'delete'),
  read: decide(slug, 'read'),
  // Old versions hold what was never published: for those who read every row, and for nobody by a narrower grant.
  readVersions: async (args) => {
    if (matrix[slug].read[subjectOf(args.req.user)] === 'public') {
      return false
    }

    const decided = await decide(slug, 'read')(args)

    // As it is now, and as it was: neither was for everybody because the other is.
    return typeof decided === 'boolean'
      ? decided
      : { and: [under('parent', decided), under('version', decided)] }
  },
  unlock: ({ req }) => subjectOf(req.user) === 'admin',
  update: decide(slug, 'update'),
})

const decide =
  (slug: CollectionSlug, operation: Operation): Access =>
  async ({ data, req }): Promise<boolean | Where> => {
    const subject = subjectOf(req.user)
    const grant: Grant = matrix[slug][operation][subject]

    if (operation === 'update' && !maySetPassword({ data, slug, subject })) {
      return false
    }

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
        return operation === 'create' ? true : ownWhere({ operation, slug, user: req.user })
      case 'public':
        return publicWhere(slug)
      case 'scope':
        return hasScope({ operation, slug, user: req.user })
      default:
        return grant satisfies never
    }
  }

/**
 * A password is no field, so that field access cannot guard it: whoever may edit an account could take it over.
 * (To create an account a password is needed, by whoever may create it.)
 */
const maySetPassword = ({
  data,
  slug,
  subject,
}: {
  data: unknown
  slug: CollectionSlug
  subject: Subject
}): boolean => {
  const allowed = fieldRules[slug]?.['password']?.write
  const isSet = typeof data === 'object' && data !== null && 'password' in data

  return !isSet || allowed === undefined || allowed.includes(subject)
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

  return user?.collection === 'api-clients' && user.scopes.some((scope) => scope === wanted)
}

/** The same conditions on a row that is reached through `field`. Payload asks for versions with conditions as they are. */
const under = (field: 'parent' | 'version', where: Where): Where =>
  Object.fromEntries(
    Object.entries(where).map(([key, value]) =>
      (key === 'and' || key === 'or') && Array.isArray(value)
        ? [key, value.map((part) => under(field, part))]
        : [`${field}.${key}`, value],
    ),
  )
