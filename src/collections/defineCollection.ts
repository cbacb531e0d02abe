import type { CollectionConfig, Field } from 'payload'

import { accessFor } from '@/access/accessFor'
import { fieldAccessFor } from '@/access/fieldAccessFor'
import { matrix } from '@/access/matrix'
import { subjectOf } from '@/access/subjectOf'
import type { CollectionSlug } from '@/contracts/slugs'
import { auditHooks } from '@/hooks/audit/auditHooks'

import { labelOfName, singularOf } from './labelOfName'

/** The groups of the admin, in the order in which people think of them. */
export type AdminGroup =
  'Automation' | 'Customers' | 'Inbox' | 'Insight' | 'Knowledge' | 'System' | 'Team'

type Definition = Omit<CollectionConfig, 'access' | 'lockDocuments' | 'slug'> & {
  group: AdminGroup
  slug: CollectionSlug
}

/**
 * Makes a collection with everything that must not be forgotten: access from the matrix (fields included),
 * no document locks (parallel writes would hang the pool), no versions unless asked for, audit, and a place
 * in the admin for those who may read it.
 */
export const defineCollection = ({ group, ...config }: Definition): CollectionConfig => ({
  ...config,
  access: accessFor(config.slug),
  admin: {
    enableListViewSelectAPI: true,
    group,
    hidden: ({ user }) =>
      matrix[config.slug].read[subjectOf(user as Parameters<typeof subjectOf>[0])] === '-',
    ...config.admin,
  },
  fields: withLabels(withFieldAccess(config.slug, config.fields)),
  hooks: mergeHooks(auditHooks({ isAuth: config.auth !== undefined }), config.hooks ?? {}),
  labels: config.labels ?? {
    plural: labelOfName(config.slug),
    singular: singularOf(labelOfName(config.slug)),
  },
  lockDocuments: false,
  versions: config.versions ?? false,
})

type Hooks = NonNullable<CollectionConfig['hooks']>

/** Audit first: the actor is told to the database before a collection's own hooks write anything. */
const mergeHooks = (audit: Hooks, own: Hooks): Hooks =>
  Object.fromEntries(
    [...new Set([...Object.keys(audit), ...Object.keys(own)])].map((name) => [
      name,
      [...(audit[name as keyof Hooks] ?? []), ...(own[name as keyof Hooks] ?? [])],
    ]),
  )

const withFieldAccess = (slug: CollectionSlug, fields: readonly Field[]): Field[] =>
  fields.map((field) => {
    if ('name' in field) {
      const access = fieldAccessFor(slug, field.name)

      return access === undefined ? field : ({ ...field, access } as Field)
    }

    return 'fields' in field ? { ...field, fields: withFieldAccess(slug, field.fields) } : field
  })

/** Words of a label where a field gives none of its own, at every depth. */
const withLabels = (fields: readonly Field[]): Field[] =>
  fields.map((field) => {
    const inner = 'fields' in field ? { fields: withLabels(field.fields) } : {}
    const label = 'name' in field && !('label' in field) ? { label: labelOfName(field.name) } : {}

    return { ...field, ...label, ...inner }
  })
