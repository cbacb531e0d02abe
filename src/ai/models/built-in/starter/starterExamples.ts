import type { TriageExample } from '@/contracts/ports/triage'

import { accountAccess } from './accountAccess'
import { billing } from './billing'
import { dataExport } from './dataExport'
import { featureRequest } from './featureRequest'
import { feedback } from './feedback'
import { howTo } from './howTo'
import { integrations } from './integrations'
import { legal } from './legal'
import { outage } from './outage'
import { pricing } from './pricing'
import { refund } from './refund'
import { security } from './security'
import { technicalIssue } from './technicalIssue'
import type { StarterRow } from './types'

const byCategory: Readonly<Record<string, readonly StarterRow[]>> = {
  'account-access': accountAccess,
  billing,
  refund,
  pricing,
  'technical-issue': technicalIssue,
  outage,
  integrations,
  'how-to': howTo,
  'feature-request': featureRequest,
  'data-export': dataExport,
  security,
  legal,
  feedback,
}

/** The categories of the demo company, by slug, in the order people expect them. */
export const starterCategories: readonly string[] = Object.keys(byCategory)

/** What a new organisation starts with: short messages of our own writing in five languages. */
export const starterExamples: readonly TriageExample[] = Object.entries(byCategory).flatMap(
  ([category, rows]) =>
    rows.map(([priority, intent, text]) => ({ category, intent, priority, text })),
)
