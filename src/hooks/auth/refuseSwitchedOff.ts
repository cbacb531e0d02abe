import type { CollectionBeforeLoginHook, CollectionRefreshHook, PayloadRequest } from 'payload'

import { AuthenticationError, Forbidden } from 'payload'

/** An account that was switched off cannot sign in; it hears what a wrong password hears. */
export const refuseSwitchedOff: CollectionBeforeLoginHook = ({ req, user }) => {
  if (isSwitchedOff(user as Account)) {
    throw new AuthenticationError(req.t)
  }
}

/** Nor does it get a longer session. Signed-in requests have no rights already: see `subjectOf`. */
export const refuseRefresh: CollectionRefreshHook = ({ args, user }) => {
  if (isSwitchedOff(user as Account)) {
    throw new Forbidden((args as { req: PayloadRequest }).req.t)
  }
}

type Account = { readonly isActive?: unknown; readonly isBlocked?: unknown }

const isSwitchedOff = ({ isActive, isBlocked }: Account): boolean =>
  isActive === false || isBlocked === true
