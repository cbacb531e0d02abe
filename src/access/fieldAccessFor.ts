import type { FieldAccess } from 'payload'

import type { CollectionSlug } from '@/contracts/slugs'

import type { Subject } from './matrix'

import { fieldRules } from './matrix'
import { subjectOf } from './subjectOf'

/** Field access of one field, made from `fieldRules`. Undefined when the field follows its collection. */
export const fieldAccessFor = (
  slug: CollectionSlug,
  field: string,
): undefined | { create?: FieldAccess; read?: FieldAccess; update?: FieldAccess } => {
  const rule = fieldRules[slug]?.[field]

  if (rule === undefined) {
    return undefined
  }

  return {
    ...(rule.read === undefined ? {} : { read: only(rule.read) }),
    ...(rule.write === undefined ? {} : { create: only(rule.write), update: only(rule.write) }),
  }
}

const only =
  (allowed: readonly Subject[]): FieldAccess =>
  ({ req }) =>
    allowed.includes(subjectOf(req.user))
