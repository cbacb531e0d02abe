import type { CollectionBeforeChangeHook } from 'payload'

/**
 * Switching an account off ends its sessions for good: without this an old cookie would work again on the day
 * the account is switched on.
 */
export const endSessions: CollectionBeforeChangeHook = ({ data }) =>
  data['isActive'] === false || data['isBlocked'] === true ? { ...data, sessions: [] } : data
