import type { CollectionBeforeOperationHook } from 'payload'

import { setActor } from '@/audit/setActor'

/**
 * Operations that open no transaction have nobody to tell; those write nothing. Where relations are populated,
 * Payload's data loader makes null of a missing transaction (3.90.2): every read with `depth` would fail.
 */
export const tellActor: CollectionBeforeOperationHook = async ({ args, req }) => {
  if ((req.transactionID ?? undefined) !== undefined) {
    await setActor({ req })
  }

  return args
}
