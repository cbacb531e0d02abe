import type { CollectionBeforeValidateHook } from 'payload'

import { ValidationError } from 'payload'

import { passwordProblem } from '@/domain/access/passwordProblem'

/** Payload accepts three characters. This holds on create, update and reset alike. */
export const rejectWeakPassword: CollectionBeforeValidateHook = ({ collection, data, req }) => {
  const password: unknown = (data as undefined | { password?: unknown })?.password

  if (typeof password === 'string') {
    const message = passwordProblem(password)

    if (message !== null) {
      throw new ValidationError({
        collection: collection.slug,
        errors: [{ message, path: 'password' }],
        req,
      })
    }
  }

  return data
}
