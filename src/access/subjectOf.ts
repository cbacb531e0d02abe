import type { PayloadRequest } from 'payload'

import type { Subject } from './matrix'

/**
 * The column of the matrix that a request stands in. A staff account that was switched off is nobody:
 * its session may still live, its rights do not.
 */
export const subjectOf = (user: PayloadRequest['user'] | undefined): Subject => {
  if (user === null || user === undefined) {
    return 'nobody'
  }

  switch (user.collection) {
    case 'staff':
      return user.isActive === true ? user.role : 'nobody'
    case 'customers':
      return user.isBlocked === true ? 'nobody' : 'customer'
    case 'api-clients':
      return user.isActive === true ? 'api-client' : 'nobody'
    default:
      return 'nobody'
  }
}
