import type { CollectionBeforeOperationHook } from 'payload'

import { setActor } from '@/audit/setActor'

/** Operations that open no transaction have nobody to tell; those write nothing. */
export const tellActor: CollectionBeforeOperationHook = async ({ args, req }) => {
  if (req.transactionID !== undefined) {
    await setActor({ req })
  }

  return args
}
