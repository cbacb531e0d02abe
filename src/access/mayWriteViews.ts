import type { PayloadRequest } from 'payload'

import { matrix } from './matrix'
import { subjectOf } from './subjectOf'

/** May this request keep views of its own? Asked before the body is read; the collection asks again. */
export const mayWriteViews = ({ user }: Pick<PayloadRequest, 'user'>): boolean =>
  matrix['saved-views'].create[subjectOf(user)] !== '-'
