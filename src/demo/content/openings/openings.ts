import type { Opening } from '../types'

import { accountAccessOpenings } from './accountAccess'
import { billingOpenings } from './billing'
import { dataExportOpenings } from './dataExport'
import { featureRequestOpenings } from './featureRequest'
import { feedbackOpenings } from './feedback'
import { howToOpenings } from './howTo'
import { integrationsOpenings } from './integrations'
import { legalOpenings } from './legal'
import { outageOpenings } from './outage'
import { pricingOpenings } from './pricing'
import { refundOpenings } from './refund'
import { securityOpenings } from './security'
import { technicalIssueOpenings } from './technicalIssue'

/** Every first message of the demo, over all categories and languages. */
export const openings: readonly Opening[] = [
  ...accountAccessOpenings,
  ...billingOpenings,
  ...dataExportOpenings,
  ...featureRequestOpenings,
  ...feedbackOpenings,
  ...howToOpenings,
  ...integrationsOpenings,
  ...legalOpenings,
  ...outageOpenings,
  ...pricingOpenings,
  ...refundOpenings,
  ...securityOpenings,
  ...technicalIssueOpenings,
]
