import type { CollectionBeforeValidateHook } from 'payload'

/**
 * A new view belongs to whoever makes it, and nobody hands a view to somebody else: the owner is not taken
 * from the request. Admins and the system may set it.
 */
export const stampOwner: CollectionBeforeValidateHook = ({ data, operation, originalDoc, req }) => {
  if (data === undefined || req.user?.collection !== 'staff' || req.user.role === 'admin') {
    return data
  }

  const original = originalDoc as undefined | { owner?: unknown }

  return { ...data, owner: operation === 'create' ? req.user.id : original?.owner }
}
